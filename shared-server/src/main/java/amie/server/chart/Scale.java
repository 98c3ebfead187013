package amie.server.chart;

import amie.model.Money;
import java.util.List;
import java.util.stream.LongStream;

/// An upright axis of amounts.
///
/// @param low the least amount shown, in cents; never above zero
/// @param high the greatest; above the least
/// @param top coordinate of the greatest
/// @param bottom coordinate of the least
public record Scale(long low, long high, double top, double bottom) {
    private static final int MOST_TICKS = 5;

    /// An amount written beside the axis.
    public record Tick(Money amount, double y) {}

    /// From the least to the greatest of some amounts, and zero.
    static Scale of(List<Money> amounts, double top, double bottom) {
        var low = Math.min(0, amounts.stream().mapToLong(Money::cents).min().orElse(0));
        var high = Math.max(0, amounts.stream().mapToLong(Money::cents).max().orElse(0));
        return new Scale(low, Math.max(high, low + 100), top, bottom);
    }

    double y(Money amount) {
        return Axis.round(bottom - (amount.cents() - low) * (bottom - top) / (high - low));
    }

    /// At steps of 1, 2, 5, 10 euros and so on.
    List<Tick> ticks() {
        var step = step();
        return LongStream.rangeClosed(Math.ceilDiv(low, step), Math.floorDiv(high, step))
                .mapToObj(count -> new Money(count * step))
                .map(amount -> new Tick(amount, y(amount)))
                .toList();
    }

    private long step() {
        for (long ten = 100; ; ten *= 10)
            for (var step : new long[] {ten, 2 * ten, 5 * ten}) if ((high - low) / step < MOST_TICKS) return step;
    }
}
