package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    /// A clock that the test moves.
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2027-03-01T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands hands = new Hands();
    private final RateLimit limit = new RateLimit(2, Duration.ofSeconds(60), 3, hands);

    @Test
    void aBurstThenASteadyPace() {
        assertEquals(Duration.ZERO, limit.take("a"));
        assertEquals(Duration.ZERO, limit.take("a"));
        assertEquals(Duration.ofSeconds(60), limit.take("a"));
        assertEquals(Duration.ZERO, limit.take("b"));
        hands.pass(Duration.ofSeconds(45));
        assertEquals(Duration.ofSeconds(15), limit.take("a"));
        hands.pass(Duration.ofSeconds(15));
        assertEquals(Duration.ZERO, limit.take("a"));
        assertEquals(Duration.ofSeconds(60), limit.take("a"));
    }

    @Test
    void waitingIsToldInSeconds() {
        limit.take("a");
        limit.take("a");
        hands.pass(Duration.ofMillis(500));
        var problem =
                assertThrows(ProblemException.class, () -> limit.orProblem("a")).problem();
        assertEquals(429, problem.status());
        assertEquals(Map.entry("Retry-After", "60"), problem.headers().getFirst());
    }

    @Test
    void aClockSetBackTakesNothingAway() {
        limit.take("a");
        hands.pass(Duration.ofHours(-5));
        assertEquals(Duration.ZERO, limit.take("a"));
    }

    @Test
    void soManyAMinute() {
        var pace = RateLimit.perMinute(1_200, hands);
        for (int i = 0; i < 1_200; i++) assertEquals(Duration.ZERO, pace.take("a"));
        assertEquals(Duration.ofMillis(50), pace.take("a"));
        hands.pass(Duration.ofMillis(50));
        assertEquals(Duration.ZERO, pace.take("a"));
        assertThrows(IllegalArgumentException.class, () -> RateLimit.perMinute(0, hands));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8:1:2::7, 2001:db8:1:2:9:9:9:9, true",
        "2001:db8:1:2::7, 2001:db8:1:3::7, false",
        "not:an:address, not:an:address, true"
    })
    void whoIsTheSameSender(String one, String other, boolean same) {
        assertEquals(same, RateLimit.network(one).equals(RateLimit.network(other)));
    }

    @Test
    void proofStartsAnewAndMemoryIsBounded() {
        limit.take("a");
        limit.take("a");
        limit.forget("a");
        assertEquals(Duration.ZERO, limit.take("a"));
        limit.take("a");
        for (var other : new String[] {"b", "c", "d"}) limit.take(other);
        assertEquals(Duration.ZERO, limit.take("a"));
    }
}
