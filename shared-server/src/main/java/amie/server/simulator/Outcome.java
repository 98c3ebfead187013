package amie.server.simulator;

import amie.model.HalfHours;
import amie.model.Money;
import amie.model.budget.Payroll;
import amie.model.budget.PayrollRates;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.chart.WindowChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from the inputs, as a page shows it.
///
/// @param turnover what counts for the VAT exemption
/// @param day the day whose payroll parameters are asked for; those nearest to it are used
/// @param isPayByJob whether the reader may know what each job costs, and not only all of them
public record Outcome(
        Viability viability, WindowChart chart, Money turnover, Payroll payroll, LocalDate day, boolean isPayByJob) {
    /// Where numbers meet law.
    public enum Hint {
        /// Least weekly hours of part time (Code du travail, L3123-27).
        UNDER_24_HOURS,
        /// Four fifths of the turnover exempt from VAT (Code général des impôts, 293 B) are reached.
        NEAR_VAT_FRANCHISE,
        OVER_VAT_FRANCHISE,
        /// Beyond the raised limit VAT is due at once.
        OVER_RAISED_VAT_FRANCHISE
    }

    /// A job whose cost does not pay the legal minimum (Code du travail, L3231-2).
    ///
    /// @param job its number, from 1
    /// @param least cost of its months
    public record TooLow(int job, Plan.Post post, Money least) {}

    /// Of a week (Code du travail, L3123-27).
    public static final HalfHours LEAST_PART_TIME = HalfHours.hours(24);

    public static Outcome of(Inputs inputs, Payroll payroll, LocalDate day) {
        var viability = Viability.of(inputs.plan());
        return new Outcome(viability, WindowChart.of("window", viability), inputs.turnover(), payroll, day, true);
    }

    /// The same for a reader who may know the total of pay only.
    Outcome withPayInTotal() {
        return new Outcome(viability, chart, turnover, payroll, day, false);
    }

    public Plan plan() {
        return viability.plan();
    }

    public List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        if (plan().posts().stream().anyMatch(post -> post.weekly().count() < LEAST_PART_TIME.count()))
            hints.add(Hint.UNDER_24_HOURS);
        if (turnover.compareTo(Viability.RAISED_VAT_FRANCHISE) > 0) hints.add(Hint.OVER_RAISED_VAT_FRANCHISE);
        else if (turnover.compareTo(Viability.VAT_FRANCHISE) > 0) hints.add(Hint.OVER_VAT_FRANCHISE);
        else if (turnover.times(5).compareTo(Viability.VAT_FRANCHISE.times(4)) >= 0) hints.add(Hint.NEAR_VAT_FRANCHISE);
        return hints;
    }

    /// The least price, in whole euros, with which some number of parts is viable; nothing if the window is open or the
    /// days do not suffice for one part.
    public @Nullable Money wayOut() {
        var minimum = viability.prices().minimumViable();
        if (minimum == null || viability.window() instanceof Window.Open) return null;
        return minimum.upToEuro();
    }

    /// How far the price per owed day is from the ceiling, without sign.
    public Money distance() {
        return new Money(Math.abs(viability.prices().ceilingGap().cents()));
    }

    /// The day whose payroll parameters are used.
    public LocalDate rates() {
        return payroll.nearest(day);
    }

    /// Whether no parameters are known for the day, so that every cost of pay is an estimate.
    public boolean isEstimate() {
        return !payroll.knows(day);
    }

    public PayrollRates parameters() {
        return payroll.ratesNear(day);
    }

    /// The gross pay of a month that a job's cost allows; nothing if the formula cannot tell.
    public @Nullable Money gross(Plan.Post post) {
        return switch (payroll.grossFor(post, rates())) {
            case Payroll.Known(var perMonth) -> perMonth;
            case Payroll.TooLow _, Payroll.Outside _ -> null;
        };
    }

    public List<TooLow> tooLow() {
        var found = new ArrayList<TooLow>();
        for (var number = 1; number <= plan().posts().size(); number++) {
            var post = plan().posts().get(number - 1);
            if (payroll.grossFor(post, rates()) instanceof Payroll.TooLow(var leastOfYear))
                found.add(new TooLow(number, post, new Money(leastOfYear.cents() / 12 * post.months())));
        }
        return found;
    }
}
