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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the inputs from a form, noting every fault at its field.
record InputForm(Fields fields, Payroll payroll, LocalDate rates) {
    static final int MOST_JOBS = 20;
    static final int MOST_LINES = 100;

    private static final Money CENT = new Money(1);
    private static final Money MILLION = Money.euros(1_000_000);
    private static final HalfDays HALF_A_YEAR = HalfDays.days(183);

    /// Nothing if there are faults; the fields tell them.
    @Nullable
    Inputs read() {
        var parts = fields.integer("parts", 1, Plan.MOST_PARTS);
        var price = fields.money("price", CENT, MILLION);
        var launchPrice = Objects.requireNonNullElse(fields.optionalMoney("launchPrice", CENT, MILLION), price);
        var secondment = fields.halfDays("secondment", new HalfDays(1), HALF_A_YEAR);
        var collective = fields.halfDays("collective", HalfDays.ZERO, HALF_A_YEAR);
        var months = Objects.requireNonNullElse(fields.optionalInteger("months", 1, 12), 12);
        var ceiling = Objects.requireNonNullElse(fields.optionalMoney("ceiling", CENT, MILLION), Plan.CEILING);
        var jobs = jobs(months);
        var lines = lines();
        if (!fields.isSound()) return null;
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
        var cost = row.optionalMoney("employerCost", CENT, MILLION);
        if (gross == null && cost == null && row.isSound()) row.fault("gross", "simulator.fault.no-pay");
        if (gross != null && row.isSound()) cost = costOf(row, gross, weekly, months, cost);
        return new Inputs.Job(title, weekly, months, gross, Objects.requireNonNullElse(cost, CENT));
    }

    /// Both may be given if they agree, as a program sends back what it was sent.
    private Money costOf(Fields row, Money gross, HalfHours weekly, int months, @Nullable Money given) {
        var cost = costOf(row, gross, weekly, months);
        if (given != null && row.isSound() && !given.equals(cost))
            row.fault("employerCost", "simulator.fault.gross-and-cost");
        return cost;
    }

    private Money costOf(Fields row, Money gross, HalfHours weekly, int months) {
        switch (payroll.employerCost(gross, weekly, rates)) {
            case Payroll.Known known -> {
                return known.perMonth().times(months);
            }
            case Payroll.BelowMinimum(var minimum) ->
                row.fault("gross", "simulator.fault.below-minimum", Figures.money(fields.lang(), minimum));
            case Payroll.Outside(var reason) -> row.fault("gross", "simulator.fault.outside." + reason);
        }
        return CENT;
    }

    private List<BudgetLine> lines() {
        return fields.rows("lines", MOST_LINES).stream().map(InputForm::line).toList();
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
