package amie.server.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each account, node or address through a number of times at once, and then one time a period.
///
/// Nobody is locked out: whoever waits is let through again. Only so many keys are remembered; the one not seen for
/// longest is forgotten first.
public final class RateLimit {
    private static final int MOST_KEYS = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

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
        if (burst < 1 || !period.isPositive()) throw new IllegalArgumentException("at least one a period");
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

    /// So many a minute for each key, unused ones saved up to one minute's worth.
    public static RateLimit perMinute(int most, Clock clock) {
        if (most < 1) throw new IllegalArgumentException("at least one a minute");
        return new RateLimit(most, MINUTE.dividedBy(most), MOST_KEYS, clock);
    }

    /// How many at once; a minute's worth where that is what was asked for.
    public int burst() {
        return burst;
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
        return Duration.ofNanos((long) Math.ceil((1 - left) * period.toNanos()));
    }

    private double left(String key, Instant now) {
        var bucket = buckets.get(key);
        if (bucket == null) return burst;
        // A clock that was set back must not take anything away.
        var passed = Duration.between(bucket.at, now);
        if (passed.isNegative()) return bucket.left;
        return Math.min(burst, bucket.left + passed.toMillis() * 1e6 / period.toNanos());
    }

    /// Takes one, or leaves by a 429 problem that says how long to wait.
    public void orProblem(String key) {
        var wait = take(key);
        if (!wait.isZero()) throw tooMany(wait).exception();
    }

    /// The same route, which takes one for the network address of whoever asks before anything else is done.
    public Route slowing(Route route) {
        return route.handledBy(request -> {
            orProblem(network(request.address()));
            return route.handler().answer(request);
        });
    }

    /// Whom an address stands for: a household has 2^64 addresses of IPv6, and any of them is the same sender.
    public static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            // Digits and colons only: nothing is looked up.
            var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    /// Starts anew for a key: somebody proved who he is.
    public synchronized void forget(String key) {
        buckets.remove(key);
    }

    public static Problem tooMany(Duration wait) {
        return late(Problem.of(429, "too-many-requests", seconds(wait)), wait);
    }

    /// The same problem, which says when to come again.
    public static Problem late(Problem problem, Duration wait) {
        return problem.header("Retry-After", String.valueOf(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
