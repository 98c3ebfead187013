package amie.hub.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// So many calls a minute for each name, unused ones saved up to one minute's worth. The names seen last are
/// remembered.
public final class RateLimit {
    private static final int MOST_NAMES = 10_000;
    private static final double MILLIS = 60_000.0;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Bucket(double tokens, long at) {}

    public RateLimit(int perMinute, Clock clock) {
        if (perMinute < 1) throw new IllegalArgumentException("at least one a minute");
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// How long to wait before the next call; zero if this one may go on.
    synchronized Duration take(String name) {
        long now = clock.millis();
        var bucket = buckets.getOrDefault(name, new Bucket(perMinute, now));
        double earned = Math.max(0, now - bucket.at) * perMinute / MILLIS;
        double tokens = Math.min(perMinute, bucket.tokens + earned);
        if (tokens >= 1) {
            buckets.put(name, new Bucket(tokens - 1, now));
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - tokens) * MILLIS / perMinute));
    }

    int perMinute() {
        return perMinute;
    }
}
