package amie.model.budget;

import amie.model.HalfDays;
import amie.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What follows from a plan. Amounts are rounded half up to the cent, minima up, days that can be worked down to the
/// half-day, days owed up.
///
/// @param overhead running costs in all costs, in basis points
/// @param partsBeforeVat most parts whose price stays within the VAT exemption of small turnovers
/// @param reserve three months of all costs: pay as it is in a month of the season, running costs as in a month of a
/// year
public record Viability(
        Plan plan,
        Money result,
        Window window,
        Days days,
        Prices prices,
        Launch launch,
        Step step,
        Liability liability,
        int overhead,
        int partsBeforeVat,
        Money reserve) {

    /// Turnover of services exempt from VAT (Code général des impôts, 293 B, in 2025 and 2026).
    public static final Money VAT_FRANCHISE = Money.euros(37_500);

    /// Beyond it the exemption ends at once, not with the year (Code général des impôts, 293 B).
    public static final Money RAISED_VAT_FRANCHISE = Money.euros(41_250);

    /// How far above the ceiling the price per owed day may be and still count as kept.
    public static final int TOLERANCE_PERCENT = 2;

    /// Half-days that full time works in a year: eleven months of twenty days.
    public static final int FULL_TIME_HALF_DAYS = 2 * 11 * 20;

    /// Months of all costs that an Amie should keep.
    public static final int RESERVE_MONTHS = 3;

    /// Days that can be worked in the season and days owed to the members.
    ///
    /// @param perPart days that one part owes, two decimals
    public record Days(
            HalfDays capacity, HalfDays owed, HalfDays secondment, HalfDays collective, BigDecimal perPart) {}

    /// @param minimum least price at which the plan's parts pay the costs, rounded up to the cent
    /// @param minimumViable least price at which the greatest possible number of parts pays them, rounded up to the
    ///     cent; none if the days do not suffice for one part
    /// @param perWorkedDay all costs by the days that can be worked; none if there are no days
    /// @param ceilingGap price per owed day above (or, negative, below) the ceiling
    public record Prices(
            Money perOwedDay,
            Money perSecondmentDay,
            Money collectiveShare,
            @Nullable Money perWorkedDay,
            Money minimum,
            @Nullable Money minimumViable,
            Money ceilingGap,
            Ceiling ceiling) {}

    /// How the price per owed day stands to the ceiling; the tolerance is [#TOLERANCE_PERCENT].
    public enum Ceiling {
        UNDER,
        WITHIN_TOLERANCE,
        OVER
    }

    /// What a year at the launch price changes.
    ///
    /// @param gap income missing against the full price
    /// @param monthsInBalance months of pay, at most twelve, that a year at the launch price pays besides
    ///     running costs, rounded down to a tenth; none if pay costs nothing
    public record Launch(Money gap, @Nullable BigDecimal monthsInBalance) {}

    /// What one step changes; [Sensitivity] has more of them.
    ///
    /// @param part one part more or less, in the result
    /// @param day price of one day that is not worked
    /// @param weekOfSickness days lost when the busiest job stops for a week, to the nearest half-day
    public record Step(Money part, Money day, HalfDays weekOfSickness) {}

    /// What one part answers for if members share the debts to employees and their insurers by parts (Code du travail,
    /// L1253-8).
    ///
    /// @param month a month's employer cost of all jobs that stays unpaid
    /// @param deficit what the season lacks; zero if it lacks nothing
    public record Liability(Money month, Money deficit) {}

    public static Viability of(Plan plan) {
        var days = Arithmetic.days(plan);
        var toCover = plan.costs().minus(plan.other());
        var most = Arithmetic.mostParts(plan, days.capacity());
        var prices = Arithmetic.prices(plan, days.capacity(), most);
        var result = plan.revenue().minus(plan.costs());
        return new Viability(
                plan,
                result,
                Window.of(Arithmetic.breakEven(toCover, plan.price()), most),
                days,
                prices,
                Arithmetic.launch(plan),
                new Step(plan.price(), prices.perOwedDay(), Arithmetic.weekOfSickness(plan)),
                Arithmetic.liability(plan, result),
                Arithmetic.basisPoints(plan.running(), plan.costs()),
                Math.toIntExact(VAT_FRANCHISE.cents() / plan.price().cents()),
                Arithmetic.reserve(plan));
    }

    /// Whether the plan's own number of parts lies in the window.
    public boolean isViable() {
        return window.contains(plan.parts());
    }
}
