package amie.server.simulator;

import amie.model.HalfHours;
import amie.model.Money;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.chart.WindowChart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from the inputs, as a page shows it.
///
/// @param rates the day whose payroll parameters are used
public record Outcome(Viability viability, WindowChart chart, Payroll payroll, LocalDate rates) {
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

    /// Of a week (Code du travail, L3123-27).
    public static final HalfHours LEAST_PART_TIME = HalfHours.hours(24);

    Outcome(Viability viability, Payroll payroll, LocalDate rates) {
        this(viability, WindowChart.of("window", viability), payroll, rates);
    }

    public Plan plan() {
        return viability.plan();
    }

    public List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        if (plan().posts().stream().anyMatch(post -> post.weekly().count() < LEAST_PART_TIME.count()))
            hints.add(Hint.UNDER_24_HOURS);
        var turnover = plan().price().times(plan().parts());
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

    /// The gross pay of a month that a job's cost allows; nothing if the formula cannot tell.
    public @Nullable Money gross(Plan.Post post) {
        var perYear =
                post.employerCost().times(12).amount().divide(BigDecimal.valueOf(post.months()), MathContext.DECIMAL64);
        return switch (payroll.grossFor(Money.of(perYear), post.weekly(), rates)) {
            case Payroll.Known known -> known.perMonth();
            case Payroll.TooLow _, Payroll.Outside _ -> null;
        };
    }
}
