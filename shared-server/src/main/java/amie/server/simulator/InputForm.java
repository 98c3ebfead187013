package amie.server.simulator;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Accounts;
import amie.model.budget.Category;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.server.web.Fields;
import amie.server.web.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the inputs from a form, noting every fault at its field.
final class InputForm {
    static final int MOST_JOBS = 20;
    static final int MOST_LINES = 100;

    /// All running costs together, and all other income: what is tried out stays far within any plan.
    static final Money MOST_OF_LINES = Money.euros(10_000_000);

    private static final Money CENT = new Money(1);
    private static final Money MILLION = Money.euros(1_000_000);
    private static final HalfDays HALF_A_YEAR = HalfDays.days(183);

    private final Fields fields;
    private final Payroll payroll;
    private final LocalDate rates;
    private final List<Note> notes = new ArrayList<>();

    InputForm(Fields fields, Payroll payroll, LocalDate rates) {
        this.fields = fields;
        this.payroll = payroll;
        this.rates = rates;
    }

    /// Nothing if there are faults; the fields tell them. Gross pay and employer cost may both be given only if they
    /// agree, as a program sends back what it was sent.
    @Nullable
    Inputs read() {
        var inputs = inputs();
        for (var note : notes)
            if (note.kind() == Note.Kind.GROSS_COUNTS)
                fields.fault("jobs." + (note.job() - 1) + ".employerCost", "simulator.fault.gross-and-cost");
        return fields.isSound() ? inputs : null;
    }

    /// For somebody who tries out figures: where pay is unclear or too low, it goes on and notes what it took.
    Simulation simulation() {
        var firstYear = FirstYear.read(fields);
        var inputs = inputs();
        var minima = notes.stream()
                .filter(note -> note.kind() == Note.Kind.MINIMUM_WAGE)
                .count();
        return new Simulation(fields, fields.faults().size() == minima ? inputs : null, firstYear, notes);
    }

    private Inputs inputs() {
        var parts = fields.integer("parts", 1, Plan.MOST_PARTS);
        var price = fields.money("price", CENT, MILLION);
        var launchPrice = Objects.requireNonNullElse(fields.optionalMoney("launchPrice", CENT, MILLION), price);
        var secondment = fields.halfDays("secondment", new HalfDays(1), HALF_A_YEAR);
        var collective = fields.halfDays("collective", HalfDays.ZERO, HALF_A_YEAR);
        var months = Objects.requireNonNullElse(fields.optionalInteger("months", 1, 12), 12);
        var ceiling = Objects.requireNonNullElse(fields.optionalMoney("ceiling", CENT, MILLION), Plan.CEILING);
        var jobs = jobs(months);
        var lines = lines();
        var formula = new PartPlan(price, launchPrice, secondment, collective);
        return new Inputs(parts, formula, months, ceiling, jobs, lines);
    }

    private List<Inputs.Job> jobs(int seasonMonths) {
        var rows = fields.rows("jobs", MOST_JOBS);
        if (rows.isEmpty()) fields.fault("jobs.0.weekly", "simulator.fault.no-job");
        return rows.stream().map(row -> job(row, seasonMonths)).toList();
    }

    private Inputs.Job job(Fields row, int seasonMonths) {
        var title = row.optionalText("title", 120);
        var weekly = row.halfHours("weekly");
        var months = Objects.requireNonNullElse(row.optionalInteger("months", 1, seasonMonths), seasonMonths);
        var gross = row.optionalMoney("gross", CENT, MILLION);
        var given = row.optionalMoney("employerCost", CENT, MILLION);
        if (gross == null && given == null && row.isSound()) row.fault("gross", "simulator.fault.no-pay");
        var cost = Objects.requireNonNullElse(given, CENT);
        if (gross == null || !row.isSound()) return new Inputs.Job(title, weekly, months, gross, cost);
        var pay = atLeastTheMinimum(row, gross, weekly);
        if (payroll.employerCost(pay, weekly, rates) instanceof Payroll.Known(var perMonth)) {
            cost = perMonth.times(months);
            if (given != null && pay.equals(gross) && !given.equals(cost))
                notes.add(new Note(Note.Kind.GROSS_COUNTS, number(row), cost));
        }
        return new Inputs.Job(title, weekly, months, pay, cost);
    }

    /// Gross pay, or the legal minimum if it is less, which is a fault; so is pay that the formula cannot tell.
    private Money atLeastTheMinimum(Fields row, Money gross, HalfHours weekly) {
        switch (payroll.employerCost(gross, weekly, rates)) {
            case Payroll.Known _ -> {}
            case Payroll.BelowMinimum(var minimum) -> {
                row.fault("gross", "simulator.fault.below-minimum", Figures.money(fields.lang(), minimum));
                notes.add(new Note(Note.Kind.MINIMUM_WAGE, number(row), minimum));
                return minimum;
            }
            case Payroll.Outside(var reason) -> row.fault("gross", "simulator.fault.outside." + reason);
        }
        return gross;
    }

    /// Of `jobs.0.` it is 1.
    private static int number(Fields row) {
        return 1 + InputRows.number(row.path(""));
    }

    private List<BudgetLine> lines() {
        var lines = new ArrayList<BudgetLine>();
        for (var row : fields.rows("lines", MOST_LINES)) {
            var line = line(row);
            var before = sum(lines, line.isCharge());
            lines.add(line);
            if (before.compareTo(MOST_OF_LINES) <= 0
                    && before.plus(line.amount()).compareTo(MOST_OF_LINES) > 0)
                row.fault("amount", "simulator.fault.sum", Figures.euros(fields.lang(), MOST_OF_LINES));
        }
        return lines;
    }

    private static Money sum(List<BudgetLine> lines, boolean charges) {
        return lines.stream()
                .filter(line -> line.isCharge() == charges)
                .map(BudgetLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static BudgetLine line(Fields row) {
        var account = row.text("account", 6);
        var label = row.text("label", 120);
        var amount = row.money("amount", Money.ZERO, MILLION);
        if (account.matches("[67][0-9]{2,5}") && !Category.isPay(account) && !Accounts.isParts(account))
            return new BudgetLine(account, label, amount);
        if (!account.isEmpty()) row.fault("account", "simulator.fault.account");
        return new BudgetLine("658", label, amount);
    }
}
