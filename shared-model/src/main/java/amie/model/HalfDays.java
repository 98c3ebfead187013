package amie.model;

import java.math.BigDecimal;

/// A length of work counted in half-days, the unit of every planning of an Amie.
public record HalfDays(int count) implements Comparable<HalfDays> {
    public static final HalfDays ZERO = new HalfDays(0);

    public static HalfDays days(int days) {
        return new HalfDays(Math.multiplyExact(days, 2));
    }

    public HalfDays plus(HalfDays other) {
        return new HalfDays(Math.addExact(count, other.count));
    }

    public HalfDays times(int factor) {
        return new HalfDays(Math.multiplyExact(count, factor));
    }

    /// Days as a decimal: 301 half-days are 150.5 days.
    public BigDecimal inDays() {
        return BigDecimal.valueOf(count).multiply(new BigDecimal("0.5")).stripTrailingZeros();
    }

    @Override
    public int compareTo(HalfDays other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return inDays().toPlainString();
    }
}
