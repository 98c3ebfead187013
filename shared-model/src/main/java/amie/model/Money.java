package amie.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of euros, held in cents. On the wire it is a decimal string with two digits: `"1376.86"`.
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money euros(long euros) {
        return new Money(Math.multiplyExact(euros, 100L));
    }

    /// Rounds half up to the cent.
    public static Money of(BigDecimal euros) {
        return new Money(euros.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    /// The next whole euro, for minima that people are told.
    public Money upToEuro() {
        return euros(Math.ceilDiv(cents, 100L));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /// Euros with exactly two decimals.
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
