package amie.model.budget;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The formulae behind [Viability]; whole numbers as far as they go, one rounding at the end.
final class Arithmetic {
    private static final BigDecimal HALF_DAYS_A_YEAR = BigDecimal.valueOf(Viability.FULL_TIME_HALF_DAYS);

    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(HalfHours.FULL_TIME.count());
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TOLERANCE = BigDecimal.valueOf(100 + Viability.TOLERANCE_PERCENT, 2);

    /// Divisible by every number of months from 1 to 12, so that costs of jobs of different lengths add exactly.
    private static final int EVERY_MONTH = 27_720;

    private Arithmetic() {}

    static Viability.Days days(Plan plan) {
        var capacity = HalfDays.ZERO;
        for (var post : plan.posts()) capacity = capacity.plus(capacity(post));
        var owed = owedByAll(plan, plan.formula().owed());
        var secondment = owedByAll(plan, plan.formula().secondment());
        var perPart = owedByPart(plan, plan.formula().owed()).divide(TWO, 2, RoundingMode.HALF_UP);
        return new Viability.Days(capacity, owed, secondment, new HalfDays(owed.count() - secondment.count()), perPart);
    }

    private static HalfDays capacity(Plan.Post post) {
        var worked = HALF_DAYS_A_YEAR
                .multiply(BigDecimal.valueOf(post.weekly().count()))
                .multiply(BigDecimal.valueOf(post.months()))
                .divide(FULL_TIME.multiply(TWELVE), 0, RoundingMode.FLOOR);
        return new HalfDays(worked.intValueExact());
    }

    private static HalfDays owedByAll(Plan plan, HalfDays perPart) {
        var twelfths = Math.multiplyExact((long) plan.parts() * perPart.count(), plan.months());
        return new HalfDays(Math.toIntExact(Math.ceilDiv(twelfths, 12)));
    }

    /// Half-days, not yet rounded to whole ones.
    private static BigDecimal owedByPart(Plan plan, HalfDays inAYear) {
        return BigDecimal.valueOf((long) inAYear.count() * plan.months()).divide(TWELVE, MathContext.DECIMAL64);
    }

    static int mostParts(Plan plan, HalfDays capacity) {
        return Math.toIntExact(
                12L * capacity.count() / ((long) plan.formula().owed().count() * plan.months()));
    }

    static int breakEven(Money toCover, Money price) {
        return Math.clamp(Math.ceilDiv(toCover.cents(), price.cents()), 0, Integer.MAX_VALUE);
    }

    static Viability.Prices prices(Plan plan, HalfDays capacity, int most) {
        var formula = plan.formula();
        var toCover = plan.costs().minus(plan.other());
        var perOwedDay = perDay(plan, formula.owed());
        var collective = BigDecimal.valueOf(formula.collective().count());
        var owed = BigDecimal.valueOf(formula.owed().count());
        return new Viability.Prices(
                perOwedDay,
                perDay(plan, formula.secondment()),
                Money.of(plan.price().amount().multiply(collective).divide(owed, MathContext.DECIMAL64)),
                capacity.count() == 0 ? null : divide(plan.costs(), capacity.inDays(), RoundingMode.HALF_UP),
                share(toCover, plan.parts()),
                most == 0 ? null : share(toCover, most),
                perOwedDay.minus(plan.ceiling()),
                ceiling(plan));
    }

    private static Money perDay(Plan plan, HalfDays inAYear) {
        var twelfths = BigDecimal.valueOf((long) inAYear.count() * plan.months());
        return divide(plan.price().times(24), twelfths, RoundingMode.HALF_UP);
    }

    /// Rounded up, and never negative: nobody is paid for taking a part.
    private static Money share(Money toCover, int parts) {
        return share(toCover, BigDecimal.valueOf(parts));
    }

    /// Of a number of parts that need not be whole.
    static Money share(Money toCover, BigDecimal parts) {
        if (toCover.isNegative()) return Money.ZERO;
        return divide(toCover, parts, RoundingMode.CEILING);
    }

    /// Compares price × 24 with ceiling × half-days × months, so that no rounding decides.
    private static Viability.Ceiling ceiling(Plan plan) {
        var price = plan.price().times(24).amount();
        var limit = plan.ceiling()
                .times((long) plan.formula().owed().count() * plan.months())
                .amount();
        if (price.compareTo(limit) <= 0) return Viability.Ceiling.UNDER;
        if (price.compareTo(limit.multiply(TOLERANCE)) <= 0) return Viability.Ceiling.WITHIN_TOLERANCE;
        return Viability.Ceiling.OVER;
    }

    static Viability.Launch launch(Plan plan) {
        var formula = plan.formula();
        var income = formula.launchPrice().times(plan.parts()).plus(plan.other());
        var gap = formula.price().minus(formula.launchPrice()).times(plan.parts());
        return new Viability.Launch(gap, monthsPaid(plan, income.minus(plan.running())));
    }

    private static @Nullable BigDecimal monthsPaid(Plan plan, Money left) {
        var perMonth = payOfAMonth(plan);
        if (perMonth.cents() == 0) return null;
        if (left.isNegative()) return BigDecimal.ZERO;
        return left.amount()
                .multiply(BigDecimal.valueOf(EVERY_MONTH))
                .divide(perMonth.amount(), 1, RoundingMode.FLOOR)
                .min(TWELVE);
    }

    /// Times [#EVERY_MONTH].
    private static Money payOfAMonth(Plan plan) {
        return plan.posts().stream()
                .map(post -> post.employerCost().times(EVERY_MONTH / post.months()))
                .reduce(Money.ZERO, Money::plus);
    }

    static Viability.Liability liability(Plan plan, Money result) {
        var parts = BigDecimal.valueOf(plan.parts());
        var everyMonth = BigDecimal.valueOf(EVERY_MONTH);
        var deficit = result.isNegative() ? Money.ZERO.minus(result) : Money.ZERO;
        return new Viability.Liability(
                divide(payOfAMonth(plan), everyMonth.multiply(parts), RoundingMode.HALF_UP),
                divide(deficit, parts, RoundingMode.HALF_UP));
    }

    /// Months of all costs; pay lasts as long as the season, running costs are those of the year around it, as in
    /// [LaunchYear].
    static Money reserve(Plan plan) {
        var twelfths = plan.salaries().times(12).plus(plan.running().times(plan.months()));
        var months = BigDecimal.valueOf(12L * plan.months());
        return divide(twelfths.times(Viability.RESERVE_MONTHS), months, RoundingMode.HALF_UP);
    }

    static HalfDays weekOfSickness(Plan plan) {
        var busiest = plan.posts().stream()
                .mapToInt(post -> post.weekly().count())
                .max()
                .orElseThrow();
        var halfDays = BigDecimal.valueOf(busiest * 10L).divide(FULL_TIME, 0, RoundingMode.HALF_UP);
        return new HalfDays(halfDays.intValueExact());
    }

    /// Zero if there is no whole.
    static int basisPoints(Money part, Money whole) {
        if (whole.cents() == 0) return 0;
        return new BigDecimal(BigInteger.valueOf(part.cents()).multiply(BigInteger.valueOf(10_000)))
                .divide(BigDecimal.valueOf(whole.cents()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    static Money divide(Money amount, BigDecimal by, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(amount.cents()).divide(by, 0, rounding).longValueExact());
    }
}
