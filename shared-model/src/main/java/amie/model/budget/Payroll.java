package amie.model.budget;

import amie.model.HalfHours;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Employer cost from gross pay and back, with parameters that hold for a time.
///
/// Mainland France, fewer than 11 employees. Managers, trainees, Alsace-Moselle, overseas and towns with a transport
/// levy are not covered: there the employer cost is entered by hand.
public final class Payroll {
    /// What a month costs the employer.
    public sealed interface Cost {}

    /// What gross pay an employer cost allows.
    public sealed interface Gross {}

    /// An amount for one month.
    public record Known(Money perMonth) implements Cost, Gross {
        public Money perYear() {
            return perMonth.times(12);
        }
    }

    /// Below the legal minimum wage for these hours.
    public record BelowMinimum(Money minimumGross) implements Cost {}

    /// The yearly cost does not even pay the legal minimum wage for these hours.
    public record TooLow(Money minimumYearlyCost) implements Gross {}

    /// Not in the domain of the formula.
    public record Outside(Reason reason) implements Cost, Gross {}

    /// Why the formula cannot tell.
    public enum Reason {
        NO_PARAMETERS_FOR_DATE,
        OVER_FULL_TIME,
        PAY_TOO_HIGH
    }

    private static final List<String> FILES = List.of("payroll-2026-07");

    private final List<PayrollRates> rates;

    private Payroll(List<PayrollRates> rates) {
        this.rates = rates;
    }

    /// With the parameters that come with the program.
    public static Payroll bundled() {
        return new Payroll(FILES.stream().map(PayrollRates::read).toList());
    }

    /// The cost of a month from its gross pay.
    public Cost employerCost(Money grossPerMonth, HalfHours weekly, LocalDate on) {
        var valid = ratesOn(on);
        if (valid == null) return new Outside(Reason.NO_PARAMETERS_FOR_DATE);
        if (weekly.count() > HalfHours.FULL_TIME.count()) return new Outside(Reason.OVER_FULL_TIME);
        var minimum = valid.minimumGross(weekly);
        if (grossPerMonth.compareTo(minimum) < 0) return new BelowMinimum(minimum);
        if (grossPerMonth.compareTo(valid.highestGross(weekly)) > 0) return new Outside(Reason.PAY_TOO_HIGH);
        return new Known(valid.cost(grossPerMonth, weekly));
    }

    /// The greatest gross pay of a month whose cost, twelve times, does not exceed the given cost of a year.
    public Gross grossFor(Money costPerYear, HalfHours weekly, LocalDate on) {
        var valid = ratesOn(on);
        if (valid == null) return new Outside(Reason.NO_PARAMETERS_FOR_DATE);
        if (weekly.count() > HalfHours.FULL_TIME.count()) return new Outside(Reason.OVER_FULL_TIME);
        var least = valid.cost(valid.minimumGross(weekly), weekly).times(12);
        if (costPerYear.compareTo(least) < 0) return new TooLow(least);
        var most = valid.cost(valid.highestGross(weekly), weekly).times(12);
        if (costPerYear.compareTo(most) > 0) return new Outside(Reason.PAY_TOO_HIGH);
        return new Known(greatestWithin(costPerYear, weekly, valid));
    }

    /// The gross pay of a month that a job's cost allows.
    public Gross grossFor(Plan.Post post, LocalDate on) {
        var perYear = Arithmetic.divide(
                post.employerCost().times(12), BigDecimal.valueOf(post.months()), RoundingMode.HALF_UP);
        return grossFor(perYear, post.weekly(), on);
    }

    /// Whether there are parameters for a day.
    public boolean knows(LocalDate date) {
        return ratesOn(date) != null;
    }

    /// The given date, or else the nearest one for which there are parameters: an estimate must say that it used it.
    public LocalDate nearest(LocalDate date) {
        if (ratesOn(date) != null) return date;
        return rates.stream()
                .map(known -> date.isBefore(known.from()) ? known.from() : known.until())
                .min(Comparator.comparingLong(known -> Math.abs(known.toEpochDay() - date.toEpochDay())))
                .orElseThrow();
    }

    /// The parameters of the given date, or else the nearest ones.
    public PayrollRates ratesNear(LocalDate date) {
        return Objects.requireNonNull(ratesOn(nearest(date)));
    }

    // Cost grows with gross pay, hence the bisection.
    private static Money greatestWithin(Money costPerYear, HalfHours weekly, PayrollRates valid) {
        long fits = valid.minimumGross(weekly).cents();
        long beyond = valid.highestGross(weekly).cents() + 1;
        while (beyond - fits > 1) {
            var middle = (fits + beyond) / 2;
            var cost = valid.cost(new Money(middle), weekly).times(12);
            if (cost.compareTo(costPerYear) <= 0) fits = middle;
            else beyond = middle;
        }
        return new Money(fits);
    }

    private @Nullable PayrollRates ratesOn(LocalDate date) {
        return rates.stream().filter(known -> known.holdOn(date)).findFirst().orElse(null);
    }
}
