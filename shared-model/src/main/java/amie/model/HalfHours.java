package amie.model;

import java.math.BigDecimal;

/// Weekly working time counted in half-hours: 21 h are 42, 17.5 h are 35.
public record HalfHours(int count) {
    public static final HalfHours FULL_TIME = hours(35);

    public HalfHours {
        if (count < 1 || count > 96) throw new IllegalArgumentException("between half an hour and 48 hours a week");
    }

    public static HalfHours hours(int hours) {
        return new HalfHours(Math.multiplyExact(hours, 2));
    }

    public BigDecimal inHours() {
        return BigDecimal.valueOf(count).multiply(new BigDecimal("0.5")).stripTrailingZeros();
    }

    @Override
    public String toString() {
        return inHours().toPlainString();
    }
}
