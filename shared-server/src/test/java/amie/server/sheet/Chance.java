package amie.server.sheet;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.LaunchYear;
import amie.model.budget.Payroll;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What somebody might enter, by chance.
record Chance(Random random) {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Payroll PAYROLL = Payroll.bundled();
    private static final List<String> ACCOUNTS = List.of("6063", "616", "6251", "6257", "741", "754");

    Inputs inputs() {
        int season = random.nextInt(3) == 0 ? between(1, 11) : 12;
        var price = new Money(between(50_000, 400_000));
        var launch = new Money(between(50_000, 400_000));
        var formula = new PartPlan(price, launch, new HalfDays(between(1, 40)), new HalfDays(between(0, 10)));
        var jobs = new ArrayList<Inputs.Job>();
        for (var i = between(1, 5); i > 0; i--) jobs.add(job(between(1, season)));
        var lines = new ArrayList<BudgetLine>();
        for (var i = between(0, 6); i > 0; i--)
            lines.add(new BudgetLine(
                    ACCOUNTS.get(random.nextInt(ACCOUNTS.size())), "Ligne " + i, new Money(between(0, 900_000))));
        return new Inputs(between(1, 120), formula, season, new Money(between(10_000, 30_000)), jobs, lines);
    }

    private Inputs.Job job(int months) {
        if (random.nextBoolean()) {
            var cost = new Money(between(1, random.nextBoolean() ? 6_000_000 : 2_500_000));
            return new Inputs.Job(null, new HalfHours(between(1, 76)), months, null, cost);
        }
        var weekly = new HalfHours(between(2, 70));
        var least = PAYROLL.employerCost(Money.ZERO, weekly, DAY) instanceof Payroll.BelowMinimum(var minimum)
                ? minimum
                : Money.ZERO;
        var gross = new Money(least.cents() * between(100, 700) / 100);
        return PAYROLL.employerCost(gross, weekly, DAY) instanceof Payroll.Known(var month)
                ? new Inputs.Job("Poste", weekly, months, gross, month.times(months))
                : job(months);
    }

    FirstYear firstYear() {
        var times = LaunchYear.INSTALMENTS.get(random.nextInt(LaunchYear.INSTALMENTS.size()));
        var another = maybe(between(1, 76));
        return new FirstYear(
                maybe(between(1, 12)),
                maybe(between(1, 12)),
                maybe(times),
                another == null ? null : new HalfHours(another),
                maybe(between(0, 120)));
    }

    private @Nullable Integer maybe(int value) {
        return random.nextBoolean() ? value : null;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
