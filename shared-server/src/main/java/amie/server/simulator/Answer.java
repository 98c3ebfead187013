package amie.server.simulator;

import amie.model.budget.Payroll;
import amie.server.web.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form gives: its faults, and as far as they allow the outcome and what it would be if something changed.
///
/// @param prefixes where the labels of the fields are found, as [amie.server.web.View#faults] takes them
public record Answer(
        Fields form,
        List<String> prefixes,
        List<Note> notes,
        @Nullable Outcome outcome,
        @Nullable Trial trial) {
    public Answer {
        prefixes = List.copyOf(prefixes);
        notes = List.copyOf(notes);
    }

    static Answer of(Simulation simulation, List<String> prefixes, Payroll payroll, LocalDate day) {
        var figures = simulation.figures();
        if (figures == null) return new Answer(simulation.form(), prefixes, simulation.notes(), null, null);
        return new Answer(
                simulation.form(),
                prefixes,
                simulation.notes(),
                Outcome.of(figures, payroll, day),
                Trial.of(figures.plan(), simulation.firstYear(), payroll, day));
    }
}
