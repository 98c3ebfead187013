package amie.node.member;

import amie.model.HalfDays;
import java.math.BigDecimal;

/// A number of parts, counted in halves.
public record Parts(int halves) {
    public static final Parts NONE = new Parts(0);

    public Parts {
        if (halves < 0) throw new IllegalArgumentException("parts are not negative");
    }

    public static Parts of(int whole) {
        return new Parts(Math.multiplyExact(whole, 2));
    }

    /// Read as days are: a number in steps of a half.
    static Parts of(HalfDays count) {
        return new Parts(count.count());
    }

    public BigDecimal number() {
        return BigDecimal.valueOf(halves).multiply(new BigDecimal("0.5")).stripTrailingZeros();
    }

    @Override
    public String toString() {
        return number().toPlainString();
    }
}
