package amie.hub.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import amie.hub.TestNode;
import amie.hub.TestNode.Said;
import amie.model.Digest;
import amie.model.Kind;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The answers of PROTOCOL §3, each by its status, each with the head.
class PublicationApiTest {
    private static final TestHub HUB = new TestHub();
    private static final AtomicInteger SEEDS = new AtomicInteger(1);
    private final TestNode node = HUB.joined("plaine", SEEDS.getAndIncrement());

    @AfterAll
    static void close() {
        HUB.close();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static void thenHead(Response response, Said said) {
        var position = said.position();
        response.then()
                .header(
                        "Amie-Head",
                        "e=" + position.epoch() + ";r=" + position.rank() + ";d=\"" + said.digest() + "\";g=1");
    }

    @Test
    void a_new_publication_is_added_and_the_same_again_changes_nothing() {
        var said = node.offers("Sauvegarde");
        var first = HUB.put(said);
        first.then()
                .statusCode(201)
                .body("digest", equalTo(said.digest().value()))
                .body("sequence", notNullValue());
        thenHead(first, said);
        var again = HUB.put(said);
        again.then().statusCode(200).body("sequence", equalTo(first.path("sequence")));
        thenHead(again, said);
    }

    @Test
    void another_publication_at_a_taken_rank_is_kept_as_evidence() {
        var said = node.offers("Sauvegarde");
        HUB.put(said).then().statusCode(201);
        var other = node.contradicts(said, "Autre chose");
        var answer = HUB.put(other);
        answer.then().statusCode(409).contentType("application/problem+json").body("type", containsString("fork"));
        thenHead(answer, said);
        var kept = HUB.database()
                .read(handle -> handle.createQuery("select nquads from fork where node = :node")
                        .bind("node", node.id())
                        .mapTo(byte[].class)
                        .one());
        assertArrayEquals(other.nquads(), kept);
        thenHead(HUB.site().program().get("/api/v1/nodes/" + node.id() + "/head"), said);
    }

    @Test
    void a_gap_is_answered_with_the_head() {
        var said = node.offers("Service un");
        HUB.put(said).then().statusCode(201);
        node.offers("Service deux");
        var third = HUB.put(node.offers("Service trois"));
        third.then()
                .statusCode(412)
                .body("rank", equalTo(2))
                .body("digest", equalTo(said.digest().value()));
        thenHead(third, said);
    }

    @Test
    void what_follows_something_else_is_a_gap_too() {
        var object = ObjectId.of(node.id(), Kind.SERVICE, new UUID(1, 2));
        var follows = Digest.of(new byte[] {1});
        var said = node.sign(
                new Position(1, 2),
                follows,
                Publication.Action.UPDATE,
                object,
                TestNode.offer("Service un"),
                Instant.parse("2027-01-01T00:00:00Z"));
        HUB.put(said).then().statusCode(412).body("rank", equalTo(1));
    }

    @Test
    void a_new_epoch_closes_the_one_before() {
        HUB.put(node.offers("Service un")).then().statusCode(201);
        var last = node.offers("Service deux");
        HUB.put(last).then().statusCode(201);
        node.closesEpoch();
        var next = node.offers("Service trois");
        HUB.put(next).then().statusCode(201);
        var late = node.sign(
                new Position(1, 4),
                last.digest(),
                Publication.Action.UPDATE,
                ObjectId.of(node.id(), Kind.SERVICE, new UUID(1, 2)),
                TestNode.offer("Trop tard"),
                Instant.parse("2027-01-01T00:00:00Z"));
        var answer = HUB.put(late);
        answer.then().statusCode(410).body("type", containsString("epoch-closed"));
        thenHead(answer, next);
        HUB.put(last).then().statusCode(200);
    }

    @Test
    void a_false_proof_and_an_unknown_node_are_not_let_in() {
        var said = node.offers("Sauvegarde");
        var text = new String(said.nquads(), StandardCharsets.UTF_8);
        var forged = text.replace("hors site", "hors jeu").getBytes(StandardCharsets.UTF_8);
        HUB.put(new Said(said.node(), said.position(), said.digest(), forged))
                .then()
                .statusCode(401)
                .body("type", containsString("false-proof"))
                .header("Amie-Head", startsWith("e=1;r=1;"));
        var stranger = new TestNode("inconnue", 999);
        stranger.inception();
        HUB.put(stranger.offers("Sauvegarde")).then().statusCode(401).body("type", containsString("unknown-key"));
    }

    @Test
    void a_stranger_cannot_be_let_in_by_its_own_inception() {
        var stranger = new TestNode("inconnue", 998);
        HUB.put(stranger.inception()).then().statusCode(401);
        HUB.site()
                .program()
                .get("/api/v1/nodes/" + stranger.id() + "/head")
                .then()
                .statusCode(404);
    }

    @Test
    void what_breaks_the_profile_is_refused_with_every_fault() {
        var answer = HUB.put(new Said(
                node.id(), new Position(1, 2), Digest.of(new byte[0]), "no quads".getBytes(StandardCharsets.UTF_8)));
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.key", hasItem("profile.syntax"))
                .header("Amie-Head", startsWith("e=1;r=1;"));
    }

    @Test
    void a_publication_sent_to_another_address_is_refused() {
        var said = node.offers("Sauvegarde");
        HUB.put(new Said(said.node(), new Position(1, 9), said.digest(), said.nquads()))
                .then()
                .statusCode(422)
                .body("errors.key", hasItem("intake.elsewhere"))
                .body("errors.detail", hasItem(containsString("1-9")));
    }

    @Test
    void gzip_is_taken_and_inflated_no_further_than_the_limit() {
        var said = node.offers("Sauvegarde");
        var bomb = gzip(new byte[64 * 1024 * 1024]);
        send(said, "gzip", bomb).then().statusCode(413).header("Amie-Head", startsWith("e=1;r=1;"));
        send(said, "gzip", Arrays.copyOf(gzip(said.nquads()), 40)).then().statusCode(400);
        send(said, "gzip", said.nquads()).then().statusCode(400);
        send(said, "br", said.nquads()).then().statusCode(415);
        send(said, "gzip", gzip(said.nquads())).then().statusCode(201);
        var kept = HUB.site().program().get("/api/v1/nodes/" + node.id() + "/publications?after=1-1");
        assertArrayEquals(said.nquads(), kept.asByteArray());
    }

    private static Response send(Said said, String encoding, byte[] body) {
        return HUB.sending("application/n-quads")
                .header("Content-Encoding", encoding)
                .body(body)
                .put(said.path());
    }

    @Test
    void other_formats_and_too_large_bodies_say_so() {
        var said = node.offers("Sauvegarde");
        HUB.sending("text/turtle")
                .body(said.nquads())
                .put(said.path())
                .then()
                .statusCode(415)
                .header("Accept", "application/n-quads")
                .header("Amie-Head", startsWith("e=1;r=1;"));
        HUB.sending("application/n-quads")
                .body(new byte[256 * 1024 + 1])
                .put(said.path())
                .then()
                .statusCode(413)
                .body("detail", containsString("256"));
    }

    @Test
    void bad_addresses_are_not_found() {
        for (var path :
                new String[] {"plaine/head", node.id() + "/publications/0/1", node.id() + "/publications/1/x"}) {
            var request = HUB.sending("application/n-quads").body(new byte[] {1});
            var answer = path.endsWith("head")
                    ? HUB.site().program().get("/api/v1/nodes/" + path)
                    : request.put("/api/v1/nodes/" + path);
            assertEquals(404, answer.statusCode(), path);
        }
        HUB.site()
                .program()
                .get("/api/v1/nodes/" + node.id() + "/publications?after=x")
                .then()
                .statusCode(400);
    }

    @Test
    void a_node_reads_its_own_past_page_by_page() {
        var sent = new ByteArrayOutputStream();
        for (int i = 0; i < 120; i++) {
            var said = node.offers("Service " + i);
            HUB.put(said).then().statusCode(201);
            sent.writeBytes(said.nquads());
        }
        var first = HUB.site().program().get("/api/v1/nodes/" + node.id() + "/publications?after=1-1");
        var link = first.header("Link");
        var next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        var second = HUB.site().program().get(next);
        var read = new ByteArrayOutputStream();
        read.writeBytes(first.asByteArray());
        read.writeBytes(second.asByteArray());
        assertArrayEquals(sent.toByteArray(), read.toByteArray());
        assertNull(second.header("Link"));
    }

    @Test
    void a_withdrawn_object_is_known_as_withdrawn() {
        var said = node.offers("Sauvegarde");
        HUB.put(said).then().statusCode(201);
        var local = UUID.nameUUIDFromBytes("Sauvegarde".getBytes(StandardCharsets.UTF_8));
        HUB.put(node.withdraws(Kind.SERVICE, local)).then().statusCode(201);
        var object = ObjectId.of(node.id(), Kind.SERVICE, local);
        var log = new Log();
        var entry = HUB.database().read(handle -> log.current(handle, object));
        assertTrue(entry != null && entry.withdraws());
        var never = ObjectId.of(node.id(), Kind.SERVICE, new UUID(0, 0));
        assertNull(HUB.database().read(handle -> log.current(handle, never)));
    }

    @Test
    void who_sends_too_much_is_told_when_to_come_back() {
        try (var hub = new TestHub(TestNode.FEDERATION, 5)) {
            var hasty = hub.joined("pressee", 1);
            for (int i = 0; i < 4; i++)
                hub.put(hasty.offers("Service " + i)).then().statusCode(201);
            var over = hasty.offers("De trop");
            hub.put(over)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "12")
                    .header("Amie-Head", startsWith("e=1;r=5;"));
            hub.clock().pass(Duration.ofSeconds(12));
            hub.put(over).then().statusCode(201);
        }
    }
}
