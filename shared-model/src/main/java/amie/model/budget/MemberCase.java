package amie.model.budget;

import amie.model.HalfDays;
import amie.model.Money;
import amie.model.PartPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an organisation spends on its computers in a year today, against taking parts of an Amie: what a member lays
/// before its board.
///
/// @param today what is spent, lost hours included
/// @param after what would still be spent besides the parts
/// @param hourCost what an hour of staff or of a volunteer's time counts
public record MemberCase(
        Map<Spending, Money> today, Map<Spending, Money> after, Money hourCost, int parts, PartPlan formula) {
    /// What computers cost an organisation.
    public enum Spending {
        LICENCES,
        /// Calls of a repair service, its contract included.
        REPAIRS,
        EQUIPMENT,
        /// Hours that staff and volunteers lose, by what an hour counts.
        LOST_HOURS,
        /// Other services bought: hosting, mailboxes, a web site.
        SERVICES
    }

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public MemberCase {
        today = whole(today);
        after = whole(after);
        if (parts < 1) throw new IllegalArgumentException("at least one part");
        if (hourCost.isNegative()) throw new IllegalArgumentException("an hour never counts less than nothing");
    }

    private static Map<Spending, Money> whole(Map<Spending, Money> some) {
        var all = new EnumMap<Spending, Money>(Spending.class);
        for (var spending : Spending.values()) {
            var amount = some.getOrDefault(spending, Money.ZERO);
            if (amount.isNegative()) throw new IllegalArgumentException("spending is not negative");
            all.put(spending, amount);
        }
        return Map.copyOf(all);
    }

    /// A year's price of the parts.
    public Money fee() {
        return formula.price().times(parts);
    }

    public Money totalToday() {
        return total(today);
    }

    /// With the parts.
    public Money totalAfter() {
        return total(after).plus(fee());
    }

    /// What the parts cost more than today, once what they replace is taken off; negative if they save money.
    public Money difference() {
        return totalAfter().minus(totalToday());
    }

    public HalfDays secondment() {
        return new HalfDays(Math.multiplyExact(parts, formula.secondment().count()));
    }

    public HalfDays collective() {
        return new HalfDays(Math.multiplyExact(parts, formula.collective().count()));
    }

    /// What a day of the worker at one's place comes to once what is saved is taken off, rounded half up; zero if
    /// the parts save money.
    public Money netPerDay() {
        if (difference().isNegative()) return Money.ZERO;
        return Arithmetic.divide(difference(), secondment().inDays(), RoundingMode.HALF_UP);
    }

    /// How many hours a month must be spared besides, so that nothing is dearer than today; rounded up; null if an hour
    /// counts nothing.
    public @Nullable Integer hoursToSpare() {
        if (!difference().isNegative() && hourCost.cents() == 0)
            return difference().cents() == 0 ? 0 : null;
        if (difference().isNegative()) return 0;
        return difference()
                .amount()
                .divide(hourCost.amount().multiply(MONTHS), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static Money total(Map<Spending, Money> spending) {
        return Arrays.stream(Spending.values()).map(spending::get).reduce(Money.ZERO, Money::plus);
    }
}
