package amie.server.simulator;

import amie.model.Lang;
import amie.model.budget.Payroll;
import amie.model.budget.Viability;
import amie.server.chart.Drawing;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads a simulation from a form, and shows its fields and its outcome within any page.
public final class Simulator {
    /// Its texts, to be named among the bundles of the site.
    public static final String BUNDLE = "amie/server/simulator/messages";

    private final Payroll payroll = Payroll.bundled();
    private final Clock clock;

    public Simulator(Clock clock) {
        this.clock = clock;
    }

    /// Nothing if there are faults; the fields tell them.
    public @Nullable Inputs read(Fields fields) {
        return new InputForm(fields, payroll, rates()).read();
    }

    /// The fields of a form that shows these inputs, before anybody changed anything.
    public static Fields filled(Lang lang, Inputs inputs) {
        return Fields.filled(lang, inputs.values(lang));
    }

    /// The fields, to be put into a form of the page; faults stand at their fields.
    public static Content inputs(View v, Fields fields) {
        return Drawing.of("simulator/inputs.jte", v, InputRows.of(fields));
    }

    /// The outcome of what was entered, or its faults: what a page shows below the form, and htmx puts in its place.
    public Content answer(View v, Fields fields) {
        var inputs = read(fields);
        return inputs == null ? v.faults(fields, "simulator") : outcome(v, Viability.of(inputs.plan()));
    }

    /// Verdict, picture, hints and figures.
    public Content outcome(View v, Viability viability) {
        return Drawing.of("simulator/outcome.jte", v, new Outcome(viability, payroll, rates()));
    }

    /// The day whose payroll parameters are used: today if there are any for it.
    private LocalDate rates() {
        return payroll.nearest(LocalDate.now(clock));
    }
}
