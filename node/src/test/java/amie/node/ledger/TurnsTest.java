package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import amie.server.web.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Large files are read one after the other.
class TurnsTest {
    private final Turns turns = new Turns(1, Duration.ZERO);

    @Test
    void whoever_gets_no_turn_is_asked_to_come_back() {
        var busy = turns.take(() -> assertThrows(ProblemException.class, () -> turns.take(() -> 1)));
        assertEquals(503, busy.problem().status());
    }

    @Test
    void a_turn_ends_however_it_ends() {
        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("planted");
                }));
        assertEquals(1, turns.take(() -> 1));
    }
}
