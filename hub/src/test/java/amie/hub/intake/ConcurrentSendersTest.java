package amie.hub.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import amie.hub.TestNode;
import amie.hub.TestNode.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever several senders do at once, the log has no gap, each chain is whole, and what was acknowledged is there.
class ConcurrentSendersTest {
    private static final TestHub HUB = new TestHub();

    @AfterAll
    static void close() {
        HUB.close();
    }

    private record Row(long seq, String node, long rank, String digest, String previous, boolean later) {}

    /// One thing sent, and what was answered.
    private record Answered(Said said, Outcome outcome) {}

    private static List<Answered> send(List<List<Said>> senders) throws ExecutionException, InterruptedException {
        var answers = Collections.synchronizedList(new ArrayList<Answered>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = senders.stream()
                    .map(line -> threads.submit(() -> {
                        for (var said : line)
                            answers.add(new Answered(
                                    said, HUB.intake().submit(said.node(), said.position(), said.nquads())));
                    }))
                    .toList();
            for (var sender : running) sender.get();
        }
        return answers;
    }

    private static void thenTheLogIsWhole() {
        var rows = HUB.database()
                .read(handle -> handle.createQuery("""
                    select seq, node, epoch * 1000000 + rank as rank, digest, coalesce(previous, '') as previous,
                           published > coalesce(lag(published) over (order by seq), 'epoch') as later
                    from publication
                    order by seq
                    """).mapTo(Row.class).list());
        var heads = new HashMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertEquals(i + 1, row.seq, "a gap in the log");
            assertTrue(row.later, "a moment that does not grow");
            assertEquals(heads.getOrDefault(row.node, ""), row.previous, "a broken chain");
            heads.put(row.node, row.digest);
        }
        heads.forEach((node, digest) -> assertEquals(
                digest,
                HUB.database()
                        .read(handle -> handle.createQuery("select digest from node where id = :node")
                                .bind("node", node)
                                .mapTo(String.class)
                                .one()),
                "a head beside its chain"));
    }

    private static void thenAcknowledgedIsKept(List<Answered> answers) {
        var log = new Log();
        for (var answer : answers) {
            if (!(answer.outcome instanceof Outcome.Added) && !(answer.outcome instanceof Outcome.Repeated)) continue;
            var said = answer.said;
            var entry = HUB.database().read(handle -> log.at(handle, said.node(), said.position()));
            assertArrayEquals(said.nquads(), entry == null ? null : entry.nquads(), "lost: " + said.path());
        }
    }

    private static long added(List<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.outcome instanceof Outcome.Added)
                .count();
    }

    @Test
    void two_senders_of_one_node_add_each_publication_once() throws Exception {
        var node = HUB.joined("jumelle", 1_000);
        var line = new ArrayList<Said>();
        for (int i = 0; i < 40; i++) line.add(node.offers("Service " + i));
        var answers = send(List.of(line, line, line));
        assertEquals(40, added(answers));
        thenAcknowledgedIsKept(answers);
        thenTheLogIsWhole();
    }

    @Test
    void of_two_machines_that_run_one_node_one_wins_each_rank_and_the_other_is_kept_as_evidence() throws Exception {
        var node = HUB.joined("fourche", 1_001);
        var twin = new TestNode("fourche", 1_001);
        twin.inception();
        var mine = new ArrayList<Said>();
        var theirs = new ArrayList<Said>();
        for (int i = 0; i < 10; i++) {
            mine.add(node.offers("Service de l’une " + i));
            theirs.add(twin.offers("Service de l’autre " + i));
        }
        var answers = send(List.of(mine, theirs));
        thenAcknowledgedIsKept(answers);
        thenTheLogIsWhole();
        long forked = answers.stream()
                .filter(answer -> answer.outcome instanceof Outcome.Forked)
                .count();
        assertTrue(forked >= 1, "no fork seen");
        var kept = HUB.database()
                .read(handle -> handle.createQuery("select count(*) from fork where node = :node")
                        .bind("node", node.id())
                        .mapTo(long.class)
                        .one());
        assertEquals(forked, kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void random_interleavings_leave_one_history(int seed) throws Exception {
        for (int round = 0; round < 10; round++) randomRound(new Random(seed * 100L + round), seed * 100 + round);
        thenTheLogIsWhole();
    }

    private static void randomRound(Random random, int seed) throws Exception {
        var senders = new ArrayList<List<Said>>();
        for (int i = 0; i < 3; i++) {
            var node = HUB.joined("noeud", 2_000 + seed * 3 + i);
            var line = new ArrayList<Said>();
            for (int j = 0; j < 6; j++) line.add(node.offers("Service " + j));
            line.add(node.contradicts(line.get(random.nextInt(line.size())), "Contradiction"));
            for (int j = 0; j < 3; j++) line.add(line.get(random.nextInt(line.size())));
            senders.add(line);
            var shuffled = new ArrayList<>(line);
            Collections.shuffle(shuffled, random);
            senders.add(shuffled);
        }
        thenAcknowledgedIsKept(send(senders));
    }
}
