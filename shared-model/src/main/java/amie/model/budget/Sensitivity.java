package amie.model.budget;

import amie.model.HalfDays;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What small changes do to the result and to the least price, the greatest effect first.
public record Sensitivity(List<Row> rows) {
    private static final Money STEP_OF_PRICE = Money.euros(100);

    /// What changes.
    public enum Change {
        /// One part.
        PART,
        /// Gross pay of all jobs, by 10 percent.
        GROSS_10,
        /// Gross pay of all jobs, by 1 percent.
        GROSS_1,
        /// An hour a week of the last job, at the same hourly pay; days owed that can no longer be worked are lost.
        HOUR,
        /// 100 € in the price of a part.
        PRICE,
        /// Running costs, by 10 percent.
        RUNNING_10,
        /// One day owed that is not worked, and is not paid for.
        LOST_DAY,
        /// The days of a week in which the busiest job stops.
        SICK_WEEK;

        /// Whether it is a loss, of which there is no more and no less.
        public boolean isLoss() {
            return this == LOST_DAY || this == SICK_WEEK;
        }
    }

    /// Both directions of a change.
    ///
    /// @param less null if there is none, if the law allows none, or if its figures are beyond any plan
    /// @param more null likewise
    public record Row(
            Change change, @Nullable Effect less, @Nullable Effect more) {
        /// The greater of both in the result.
        public Money size() {
            return Stream.of(absolute(less), absolute(more))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private static Money absolute(@Nullable Effect effect) {
            return effect == null
                    ? Money.ZERO
                    : new Money(Math.abs(effect.result().cents()));
        }
    }

    /// What is added to the result and to the least price at which the parts pay the costs.
    public record Effect(Money result, Money minimum) {}

    public Sensitivity {
        rows = List.copyOf(rows);
    }

    /// @param rates the day whose payroll parameters are used, or those nearest to it
    public static Sensitivity of(Plan plan, Payroll payroll, LocalDate rates) {
        var changed = new Changed(plan, payroll, rates);
        var week = Arithmetic.weekOfSickness(plan);
        return new Sensitivity(Stream.of(
                        row(plan, Change.PART, changed.parts(-1), changed.parts(1)),
                        row(plan, Change.GROSS_10, changed.gross(-10), changed.gross(10)),
                        row(plan, Change.GROSS_1, changed.gross(-1), changed.gross(1)),
                        row(plan, Change.HOUR, changed.hours(-1), changed.hours(1)),
                        row(
                                plan,
                                Change.PRICE,
                                changed.price(Money.ZERO.minus(STEP_OF_PRICE)),
                                changed.price(STEP_OF_PRICE)),
                        row(plan, Change.RUNNING_10, changed.running(-10), changed.running(10)),
                        new Row(Change.LOST_DAY, effect(plan, plan, HalfDays.days(1)), null),
                        new Row(Change.SICK_WEEK, effect(plan, plan, week), null))
                .sorted(Comparator.comparing(Row::size).reversed())
                .toList());
    }

    private static Row row(Plan plan, Change change, @Nullable Plan less, @Nullable Plan more) {
        return new Row(change, effect(plan, less, change), effect(plan, more, change));
    }

    /// More parts owe more days; that they cannot be worked is for the window to say.
    private static @Nullable Effect effect(Plan plan, @Nullable Plan other, Change change) {
        if (other == null) return null;
        var lost = change == Change.HOUR
                ? Math.max(
                        0,
                        Changed.lacking(other).count() - Changed.lacking(plan).count())
                : 0;
        return effect(plan, other, new HalfDays(lost));
    }

    /// Days that are lost are not paid for: each is its share of a part. One division for each amount, at the end, so
    /// that no rounding before it takes or adds a cent.
    private static Effect effect(Plan plan, Plan other, HalfDays lost) {
        var owed = (long) other.formula().owed().count() * other.months();
        var twelfths = 12L * lost.count();
        var refund = Arithmetic.divide(other.price().times(twelfths), BigDecimal.valueOf(owed), RoundingMode.HALF_UP);
        var result = other.revenue().minus(refund).minus(other.costs());
        var before = Arithmetic.share(toCover(plan), BigDecimal.valueOf(plan.parts()));
        var paid = BigDecimal.valueOf(other.parts() * owed - twelfths);
        var minimum = paid.signum() > 0 ? Arithmetic.share(toCover(other).times(owed), paid) : before;
        return new Effect(result.minus(plan.revenue().minus(plan.costs())), minimum.minus(before));
    }

    private static Money toCover(Plan plan) {
        return plan.costs().minus(plan.other());
    }
}
