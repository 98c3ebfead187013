package amie.hub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.hub.TestHub;
import amie.hub.TestNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static String told(Accepted accepted) {
        return accepted.seq() + " " + accepted.publication() + " " + accepted.digest() + " " + accepted.published()
                + " " + accepted.nquads().length;
    }

    @Test
    void a_projection_that_lost_everything_gets_the_same_again_from_the_log() {
        List<String> first = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (var hub = new TestHub((handle, accepted) -> first.add(told(accepted)))) {
            var node = hub.joined("plaine", 1);
            for (int i = 0; i < 12; i++)
                hub.put(node.offers("Service n°" + i)).then().statusCode(201);
            hub.put(node.introducesItself("Amie de la Plaine")).then().statusCode(201);
            var read = new Replay(hub.database(), TestNode.FEDERATION)
                    .run(List.of((handle, accepted) -> again.add(told(accepted))));
            assertEquals(14, read);
        }
        assertEquals(14, first.size());
        assertEquals(first, again);
    }
}
