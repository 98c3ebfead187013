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

    /// What is paid more than today, hours left aside; negative if less is paid.
    public Money paid() {
        return difference().plus(freed());
    }

    /// What the hours count that are no more lost; negative if more are lost.
    public Money freed() {
        return lost(today).minus(lost(after));
    }

    /// Hours of a year that are no more lost; negative if more are lost; zero if an hour counts nothing.
    public int freedHours() {
        if (hourCost.cents() == 0) return 0;
        return Math.toIntExact(freed().cents() / hourCost.cents());
    }

    /// What is paid more than today less what the freed hours count; negative if parts are worth more than they cost.
    public Money difference() {
        return totalAfter().minus(totalToday());
    }

    public HalfDays secondment() {
        return new HalfDays(Math.multiplyExact(parts, formula.secondment().count()));
    }

    public HalfDays collective() {
        return new HalfDays(Math.multiplyExact(parts, formula.collective().count()));
    }

    /// What a day of the worker at one's place comes to once what is no more paid is taken off, rounded half up; zero
    /// if no more is paid than today.
    public Money netPerDay() {
        if (paid().isNegative()) return Money.ZERO;
        return Arithmetic.divide(paid(), secondment().inDays(), RoundingMode.HALF_UP);
    }

    /// How many hours a month must be freed besides, so that parts are worth what they cost; rounded up; null if
    /// nothing is missing, or if no such hours are lost.
    public @Nullable Integer hoursToSpare() {
        if (difference().cents() <= 0 || hourCost.cents() == 0) return null;
        var month = hourCost.amount().multiply(MONTHS);
        var missing = difference().amount().divide(month, 0, RoundingMode.CEILING);
        var lost = lost(after).amount().divide(month, 0, RoundingMode.FLOOR);
        return missing.compareTo(lost) <= 0 ? missing.intValueExact() : null;
    }

    private static Money lost(Map<Spending, Money> spending) {
        return spending.getOrDefault(Spending.LOST_HOURS, Money.ZERO);
    }

    private static Money total(Map<Spending, Money> spending) {
        return Arrays.stream(Spending.values()).map(spending::get).reduce(Money.ZERO, Money::plus);
    }
}
