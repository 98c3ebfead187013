package amie.server.simulator;

import amie.model.Lang;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.server.chart.Drawing;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.View;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a simulation from a form, and shows its fields and its outcome within any page; with the payroll parameters of
/// today, or of a season.
public final class Simulator {
    /// Its texts, to be named among the bundles of the site.
    public static final String BUNDLE = "amie/server/simulator/messages";

    private final Payroll payroll;
    private final Clock clock;

    public Simulator(Clock clock) {
        this(Payroll.bundled(), clock);
    }

    private Simulator(Payroll payroll, Clock clock) {
        this.payroll = payroll;
        this.clock = clock;
    }

    /// The same for a season: with the payroll parameters of today while it lasts, else of the first day of its year.
    public Simulator in(int year) {
        var day = rates(year, clock);
        return new Simulator(
                payroll, Clock.fixed(day.atStartOfDay(clock.getZone()).toInstant(), clock.getZone()));
    }

    /// The day whose payroll parameters a season is reckoned with.
    public static LocalDate rates(int year, Clock clock) {
        var today = LocalDate.now(clock);
        return today.getYear() == year ? today : LocalDate.of(year, 1, 1);
    }

    /// What is kept or sent by a program; nothing if there are faults, which the fields tell.
    public @Nullable Inputs read(Fields fields) {
        return new InputForm(fields, payroll, payroll.nearest(day())).read();
    }

    /// What a program sends, with nothing else beside it; leaves by a 422 problem if anything is wrong.
    public Inputs readOrProblem(Fields fields) {
        var inputs = read(fields);
        fields.orProblem();
        if (inputs == null) throw Problem.invalid(fields.faults()).exception();
        return inputs;
    }

    /// What somebody tries out in a form; once for each form, as every fault is noted at its field.
    public Simulation simulate(Fields fields) {
        return new InputForm(fields, payroll, payroll.nearest(day())).simulation();
    }

    /// A form that shows these inputs, before anybody changed anything.
    public static Simulation simulation(Lang lang, Inputs inputs) {
        return simulation(lang, inputs, FirstYear.USUAL, new LinkedHashMap<>());
    }

    /// The same with what was tried out on them, and with fields of the page around it.
    public static Simulation simulation(
            Lang lang, Inputs inputs, FirstYear firstYear, SequencedMap<String, String> around) {
        var values = new LinkedHashMap<>(around);
        values.putAll(inputs.values(lang));
        values.putAll(firstYear.values(lang));
        return new Simulation(Fields.filled(lang, values), inputs, firstYear, List.of());
    }

    /// The fields of a form that shows these inputs, before anybody changed anything.
    public static Fields filled(Lang lang, Inputs inputs) {
        return Fields.filled(lang, inputs.values(lang));
    }

    /// The fields, to be put into a form of the page; faults stand at their fields.
    public static Content inputs(View v, Fields fields) {
        return Drawing.of("simulator/inputs.jte", v, InputRows.of(fields));
    }

    /// The fields of what is tried out and not kept: the course of the first year, one more worker.
    public static Content trials(View v, Fields fields) {
        return Drawing.of("simulator/trials.jte", v, new TrialFields(fields));
    }

    /// The outcome of what was entered, or its faults: what a page shows beside the form, and htmx puts in its place.
    ///
    /// @param prefixes of the page's own fields, as [View#faults] takes them
    public Content answer(View v, Simulation simulation, String... prefixes) {
        var all = Stream.concat(Stream.of(prefixes), Stream.of("simulator")).toList();
        return Drawing.of("simulator/answer.jte", v, Answer.of(simulation, all, payroll, day()));
    }

    /// Verdict, picture, hints and figures of a plan that nobody is changing.
    public Content outcome(View v, Inputs inputs) {
        return Drawing.of("simulator/outcome.jte", v, Outcome.of(inputs, payroll, day()));
    }

    /// The same for a reader who may know the total of pay only.
    public Content outcomeWithPayInTotal(View v, Inputs inputs) {
        var outcome = Outcome.of(inputs, payroll, day()).withPayInTotal();
        return Drawing.of("simulator/outcome.jte", v, outcome);
    }

    /// The outcome with what would become of these figures in a first year, with one more worker, with small changes.
    public Content outcome(View v, Inputs inputs, FirstYear firstYear) {
        return answer(v, simulation(v.lang(), inputs, firstYear, new LinkedHashMap<>()));
    }

    /// What a plan would become: in a first year, with one more worker, with small changes.
    public Trial trial(Plan plan, FirstYear firstYear) {
        return Trial.of(plan, firstYear, payroll, day());
    }

    /// The day whose payroll parameters are asked for; those nearest to it are used.
    private LocalDate day() {
        return LocalDate.now(clock);
    }
}
