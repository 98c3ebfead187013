package amie.hub.stream;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import amie.hub.TestNode;
import amie.hub.TestNode.Said;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final TestHub HUB = new TestHub();
    private static final List<Said> SAID = new ArrayList<>();
    private static final String AS = "https://www.w3.org/ns/activitystreams#";

    /// A full page and one that is still open.
    @BeforeAll
    static void publish() {
        var node = new TestNode("plaine", 1);
        SAID.add(node.inception());
        HUB.enrol(HUB.invitation(), SAID.getFirst()).then().statusCode(201);
        for (int i = 1; i < 103; i++) {
            SAID.add(node.offers("Service n°" + i));
            HUB.put(SAID.getLast()).then().statusCode(201);
        }
    }

    @AfterAll
    static void close() {
        HUB.close();
    }

    private static Response get(String path, String type) {
        return HUB.site().program().header("Accept", type).get(path);
    }

    @Test
    void the_stream_leads_to_its_current_history() {
        get("/stream", "*/*").then().statusCode(303).header("Location", equalTo("/stream/g1"));
        get("/stream/g2", "*/*").then().statusCode(404);
        get("/stream/1", "*/*").then().statusCode(404);
        get("/stream/g1/pages/3", "*/*").then().statusCode(404);
        get("/stream/g1/pages/0", "*/*").then().statusCode(404);
        get("/stream/g1/groups/2", "*/*").then().statusCode(404);
        get("/stream/g1", "image/png").then().statusCode(406);
    }

    @Test
    void an_older_history_leads_to_the_current_one() {
        HUB.database().run(handle -> {
            handle.execute("insert into generation (number, opened_at) values (2, now())");
            handle.execute("update stream set generation = 2");
        });
        try {
            get("/stream/g1/pages/1", "*/*").then().statusCode(301).header("Location", equalTo("/stream/g2/pages/1"));
            get("/stream/g1", "*/*").then().statusCode(301).header("Location", equalTo("/stream/g2"));
            get("/stream/g2/pages/1", "*/*").then().statusCode(200);
        } finally {
            HUB.database().run(handle -> handle.execute("update stream set generation = 1"));
        }
    }

    @Test
    void a_page_holds_the_very_bytes_that_were_signed() {
        var page = new String(get("/stream/g1/pages/1", "application/n-quads").asByteArray(), StandardCharsets.UTF_8);
        for (var said : SAID.subList(0, 100))
            assertTrue(page.contains(new String(said.nquads(), StandardCharsets.UTF_8)), said.path());
    }

    @Test
    void outside_its_graph_a_member_has_exactly_three_triples() {
        var page = get("/stream/g1/pages/2", "application/n-quads").asString();
        for (var said : SAID.subList(100, 103)) {
            var member = "<" + TestNode.FEDERATION.publication(said.node(), said.position()) + ">";
            var outside = page.lines()
                    .filter(line -> line.startsWith(member) && !line.endsWith(member + " ."))
                    .map(line -> line.split(" ", -1)[1])
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
                            "<" + AS + "object>",
                            "<" + AS + "published>"),
                    outside);
        }
    }

    @Test
    void moments_grow_from_member_to_member() {
        var moments = new ArrayList<String>();
        for (int page = 1; page <= 2; page++)
            get("/stream/g1/pages/" + page, "application/n-quads")
                    .asString()
                    .lines()
                    .filter(line -> line.contains(AS + "published"))
                    .map(line -> line.split("\"", -1)[1])
                    .sorted()
                    .forEach(moments::add);
        assertEquals(103, moments.stream().distinct().count());
        assertEquals(moments.stream().sorted().toList(), moments);
    }

    @Test
    void only_what_is_full_never_changes() {
        get("/stream/g1/pages/1", "application/trig")
                .then()
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .body(containsString("immutable"));
        for (var open : List.of("/stream/g1", "/stream/g1/groups/1", "/stream/g1/pages/2"))
            get(open, "application/trig")
                    .then()
                    .header("Cache-Control", not(containsString("immutable")))
                    .body(not(containsString("immutable")));
    }

    @Test
    void a_validator_is_made_of_ranks_and_changes_with_them() {
        for (var path : List.of("/stream/g1", "/stream/g1/groups/1", "/stream/g1/pages/1", "/stream/g1/pages/2")) {
            var etag = get(path, "application/trig").header("ETag");
            HUB.site()
                    .program()
                    .header("Accept", "application/trig")
                    .header("If-None-Match", etag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", startsWith("\"g1-"));
            assertTrue(!etag.equals(get(path, "application/n-quads").header("ETag")), "one validator for two formats");
        }
    }

    @Test
    void the_tree_bounds_its_nodes_by_moments() {
        var group = get("/stream/g1/groups/1", "application/n-quads").asString();
        var second = get("/stream/g1/pages/2", "application/n-quads")
                .asString()
                .lines()
                .filter(line -> line.contains(AS + "published"))
                .map(line -> line.split("\"", -1)[1])
                .sorted()
                .toList()
                .getFirst();
        assertEquals(
                2,
                group.lines()
                        .filter(line -> line.contains("GreaterThanOrEqualToRelation"))
                        .count());
        assertEquals(
                1,
                group.lines().filter(line -> line.contains("#LessThanRelation")).count());
        assertEquals(
                2,
                group.lines()
                        .filter(line -> line.contains("\"" + second + "\""))
                        .count());
    }

    @Test
    void full_pages_come_compressed_as_they_were_made_once() throws Exception {
        var plain = get("/stream/g1/pages/1", "application/n-quads").asByteArray();
        var request = java.net.http.HttpRequest.newBuilder(HUB.site().address("/stream/g1/pages/1"))
                .header("Accept", "application/n-quads")
                .header("Accept-Encoding", "gzip")
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            var inflated = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()));
            assertArrayEquals(plain, inflated.readAllBytes());
        }
    }

    @Test
    void the_same_is_said_in_every_format_and_to_people() {
        for (var type : List.of("application/trig", "application/ld+json"))
            get("/stream/g1/pages/2", type)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString(type))
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .body(containsString("Service n°102"));
        for (var path : List.of("/stream/g1", "/stream/g1/groups/1", "/stream/g1/pages/1", "/stream/g1/pages/2"))
            HUB.site()
                    .browser()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("<h1>"));
        HUB.site()
                .browser()
                .get("/stream/g1/pages/2")
                .then()
                .body(containsString("href=\"/n/" + SAID.getFirst().node() + "/p/1-103\""));
    }
}
