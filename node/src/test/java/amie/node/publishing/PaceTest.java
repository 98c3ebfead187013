package amie.node.publishing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 2, 5",
        "2, 0, 5, 10",
        "5, 0, 40, 80",
        "8, 0, 320, 640",
        "9, 0, 450, 900",
        "1000, 0, 450, 900",
        "1, 60, 60, 60",
        "1, 999999, 3600, 3600"
    })
    void waits_grow_are_spread_and_have_an_end(int tries, int asked, int least, int most) {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            var wait = Pace.USUAL.after(tries, Duration.ofSeconds(asked), random);
            assertTrue(wait.toSeconds() >= least && wait.compareTo(Duration.ofSeconds(most)) <= 0, wait::toString);
        }
    }
}
