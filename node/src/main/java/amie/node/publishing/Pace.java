package amie.node.publishing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long the sender waits.
///
/// @param first wait after a first failure; it doubles with each further one
/// @param longest wait, however many failures: nobody gives up
/// @param quiet wait when there is nothing to do, in case nobody woke the sender
public record Pace(Duration first, Duration longest, Duration quiet) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofSeconds(30));

    /// Longest wait that a hub may ask for.
    private static final Duration MOST = Duration.ofHours(1);

    public Pace {
        if (!first.isPositive() || longest.compareTo(first) < 0 || !quiet.isPositive())
            throw new IllegalArgumentException("waits are positive and grow");
    }

    /// The wait after so many failures in a row, spread over half of it so that many nodes do not come back at once.
    ///
    /// @param atLeast what the hub asked for
    Duration after(int tries, Duration atLeast, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(tries - 1, 20));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        var half = whole.toMillis() / 2;
        var spread = Duration.ofMillis(half + random.nextLong(half + 1));
        var asked = atLeast.compareTo(MOST) > 0 ? MOST : atLeast;
        return spread.compareTo(asked) > 0 ? spread : asked;
    }
}
