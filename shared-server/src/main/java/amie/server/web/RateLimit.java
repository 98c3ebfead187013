package amie.server.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each account or address through a number of times at once, and then one time a period.
///
/// Nobody is locked out: whoever waits is let through again. Only so many keys are remembered; the one not seen for
/// longest is forgotten first.
public final class RateLimit {
    /// What is left for one key at a moment.
    private record Bucket(double left, Instant at) {}

    private final int burst;
    private final Duration period;
    private final Clock clock;
    private final Map<String, Bucket> buckets;

    /// @param burst how many at once
    /// @param period after which one more is let through
    /// @param mostKeys how many keys are remembered
    public RateLimit(int burst, Duration period, int mostKeys, Clock clock) {
        this.burst = burst;
        this.period = period;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /// Takes one for this key.
    ///
    /// @return how long it has to wait; zero if it is let through
    public synchronized Duration take(String key) {
        var now = clock.instant();
        double left = left(key, now);
        if (left >= 1) {
            buckets.put(key, new Bucket(left - 1, now));
            return Duration.ZERO;
        }
        buckets.put(key, new Bucket(left, now));
        return Duration.ofMillis((long) Math.ceil((1 - left) * period.toMillis()));
    }

    private double left(String key, Instant now) {
        var bucket = buckets.get(key);
        if (bucket == null) return burst;
        // A clock that was set back must not take anything away.
        long passed = Math.max(0, Duration.between(bucket.at, now).toMillis());
        return Math.min(burst, bucket.left + (double) passed / period.toMillis());
    }

    /// Takes one, or leaves by a 429 problem that says how long to wait.
    public void orProblem(String key) {
        var wait = take(key);
        if (!wait.isZero()) throw tooMany(wait).exception();
    }

    /// Starts anew for a key: somebody proved who he is.
    public synchronized void forget(String key) {
        buckets.remove(key);
    }

    public static Problem tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(429, "too-many-requests", seconds).header("Retry-After", String.valueOf(seconds));
    }
}
