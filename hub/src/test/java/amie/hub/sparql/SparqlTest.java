package amie.hub.sparql;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import amie.hub.TestNode;
import amie.model.Kind;
import amie.server.web.TestSite;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SparqlTest {
    private static final TestHub HUB = new TestHub();
    private static final TestNode NODE = HUB.joined("plaine", 1);
    private static final String NAMES = """
        prefix schema: <https://schema.org/>
        select ?name where { ?s a schema:Service ; schema:name ?name } order by ?name
        """;

    @BeforeAll
    static void publish() throws InterruptedException {
        HUB.put(NODE.introducesItself("Amie de la Plaine")).then().statusCode(201);
        HUB.put(NODE.offers("Sauvegarde")).then().statusCode(201);
        HUB.put(NODE.offers("Courriel")).then().statusCode(201);
        follow(4);
    }

    @AfterAll
    static void close() {
        HUB.close();
    }

    /// The view is at most a second behind the log.
    private static void follow(long seq) throws InterruptedException {
        for (int i = 0; HUB.view().seq() < seq; i++) {
            assertTrue(i < 100, "the view is more than a second behind");
            Thread.sleep(10);
        }
    }

    private static Response ask(String query) {
        return HUB.site()
                .program()
                .urlEncodingEnabled(true)
                .header("Accept", "application/sparql-results+json")
                .queryParam("query", query)
                .get("/sparql");
    }

    @Test
    void the_three_ways_of_the_protocol_give_the_same_rows() {
        var rows = ask(NAMES).then().statusCode(200).extract().asString();
        var direct = HUB.sending("application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .body(NAMES.getBytes(StandardCharsets.UTF_8))
                .post("/sparql");
        var form = HUB.site()
                .program()
                .urlEncodingEnabled(true)
                .header("Accept", "application/sparql-results+json")
                .contentType(ContentType.URLENC)
                .formParam("query", NAMES)
                .post("/sparql");
        assertEquals(rows, direct.asString());
        assertEquals(rows, form.asString());
        ask(NAMES).then().body("results.bindings.name.value", hasItems("Courriel", "Sauvegarde"));
    }

    @Test
    void rows_graphs_and_truths_come_in_the_formats_asked_for() {
        for (var type : ResultFormat.mediaTypes())
            HUB.site()
                    .program()
                    .urlEncodingEnabled(true)
                    .header("Accept", type)
                    .queryParam("query", NAMES)
                    .get("/sparql")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString(type))
                    .body(containsString("Courriel"));
        for (var type : ResultFormat.graphMediaTypes())
            HUB.site()
                    .program()
                    .urlEncodingEnabled(true)
                    .header("Accept", type)
                    .queryParam("query", "describe <" + TestNode.FEDERATION.node(NODE.id()) + ">")
                    .get("/sparql")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString(type))
                    .body(containsString("Amie de la Plaine"));
        ask("select ?s { ?s ?p ?o filter((?o = 1 || !(?o != 2)) && 1 + 2 * 3 - 4 / 2 < 9 && ?o in (1, 'x') && ?s > ?p)"
                        + " }")
                .then()
                .statusCode(200);
        ask("ask { ?s ?p ?o }").then().body("boolean", equalTo(true));
    }

    @Test
    void each_publication_is_a_graph_and_the_default_graph_unites_them() {
        var graph = TestNode.FEDERATION.publication(NODE.id(), new amie.model.Position(1, 3));
        ask("select ?p where { graph <" + graph + "> { ?s <https://schema.org/name> ?p } }")
                .then()
                .body("results.bindings.p.value", hasItem("Sauvegarde"))
                .body("results.bindings", hasSize(1));
        var inGraphs =
                ask("select (count(*) as ?n) where { graph ?g { ?s ?p ?o } }").path("results.bindings[0].n.value");
        ask("select (count(*) as ?n) where { ?s ?p ?o }").then().body("results.bindings[0].n.value", equalTo(inGraphs));
    }

    @Test
    void what_is_changed_or_withdrawn_is_no_longer_found() throws InterruptedException {
        try (var hub = new TestHub()) {
            var node = hub.joined("canal", 2);
            hub.put(node.offers("Sauvegarde")).then().statusCode(201);
            var local = UUID.nameUUIDFromBytes("Sauvegarde".getBytes(StandardCharsets.UTF_8));
            hub.put(node.says(Kind.SERVICE, local, TestNode.offer("Archivage")))
                    .then()
                    .statusCode(201);
            assertEquals("[Archivage]", names(hub, 3));
            hub.put(node.withdraws(Kind.SERVICE, local)).then().statusCode(201);
            assertEquals("[]", names(hub, 4));
            hub.put(node.says(Kind.SERVICE, local, TestNode.offer("Retour")))
                    .then()
                    .statusCode(201);
            assertEquals("[Retour]", names(hub, 5));
            try (var anew = new RdfView(hub.database(), TestNode.FEDERATION)) {
                anew.start();
                for (int i = 0; anew.seq() < 5 && i < 200; i++) Thread.sleep(10);
                assertEquals(text(hub.view()), text(anew));
            }
        }
    }

    @Test
    void a_format_that_does_not_exist_is_refused() {
        for (var format : List.of("zzz", "ttl", "json&format=csv"))
            HUB.site()
                    .program()
                    .get("/sparql?query=ask%7B%7D&format=" + format)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("format"));
    }

    @Test
    void while_the_view_is_being_made_nobody_gets_half_an_answer() throws InterruptedException {
        try (var view = new RdfView(HUB.database(), TestNode.FEDERATION);
                var site = TestSite.of(
                        new SparqlPages(view, TestNode.FEDERATION, Duration.ofSeconds(2)).routes(),
                        List.of("amie/hub/sparql/messages"),
                        "amie.hub.view")) {
            site.program()
                    .get("/sparql?query=ask%7B%7D")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("type", containsString("sparql-not-ready"));
            view.start();
            for (int i = 0; view.seq() < 0 && i < 200; i++) Thread.sleep(10);
            site.program().get("/sparql?query=ask%7B%7D").then().statusCode(200);
        }
    }

    @Test
    void a_damaged_row_is_left_out_and_the_others_are_found() throws InterruptedException {
        try (var hub = new TestHub()) {
            var node = hub.joined("canal", 2);
            hub.put(node.offers("Sauvegarde")).then().statusCode(201);
            hub.put(node.offers("Courriel")).then().statusCode(201);
            hub.database().run(handle -> handle.execute("update publication set nquads = 'x' where seq = 2"));
            try (var anew = new RdfView(hub.database(), TestNode.FEDERATION)) {
                anew.start();
                for (int i = 0; anew.seq() < 3 && i < 200; i++) Thread.sleep(10);
                assertTrue(text(anew).contains("\"Courriel\""));
                assertFalse(text(anew).contains("\"Sauvegarde\""));
                hub.put(node.offers("Archivage")).then().statusCode(201);
                for (int i = 0; anew.seq() < 4 && i < 200; i++) Thread.sleep(10);
                assertTrue(text(anew).contains("\"Archivage\""));
            }
        }
    }

    private static String names(TestHub hub, long seq) throws InterruptedException {
        for (int i = 0; hub.view().seq() < seq && i < 200; i++) Thread.sleep(10);
        return hub.site()
                .program()
                .urlEncodingEnabled(true)
                .header("Accept", "application/sparql-results+json")
                .queryParam("query", NAMES)
                .get("/sparql")
                .path("results.bindings.name.value")
                .toString();
    }

    private static String text(RdfView view) {
        var dataset = view.dataset();
        dataset.begin(org.apache.jena.query.ReadWrite.READ);
        try {
            var lines = new java.util.TreeSet<String>();
            dataset.find().forEachRemaining(quad -> lines.add(quad.toString()));
            return String.join("\n", lines);
        } finally {
            dataset.end();
        }
    }

    @Test
    void more_rows_than_the_limit_are_cut_and_it_is_said() {
        var values = IntStream.range(0, 150).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        ask("select * { values ?a { " + values + " } values ?b { " + values + " } }")
                .then()
                .statusCode(200)
                .header("Amie-Truncated", "10000")
                .body("results.bindings", hasSize(10_000));
    }

    @Test
    void a_person_gets_a_form_a_table_and_a_fault_beside_the_query() {
        var person = HUB.site().browser();
        person.get("/sparql")
                .then()
                .statusCode(200)
                .body(containsString("<textarea"))
                .body(containsString("SPARQL"));
        for (var example : Examples.all()) {
            var page = person.given().queryParam("query", example.query()).get("/sparql");
            page.then().statusCode(200).body(not(containsString("role=\"alert\"")));
        }
        person.given()
                .queryParam("query", NAMES)
                .get("/sparql")
                .then()
                .statusCode(200)
                .body(containsString("<td>Courriel</td>"));
        person.given()
                .queryParam("query", "select <script>")
                .get("/sparql")
                .then()
                .statusCode(400)
                .body(containsString("&lt;script"))
                .body(containsString("ligne 1"));
    }

    @Test
    void what_is_no_query_says_so() {
        HUB.site()
                .program()
                .accept("application/sparql-results+json")
                .get("/sparql")
                .then()
                .statusCode(400);
        HUB.site().program().get("/sparql?query=").then().statusCode(400);
        HUB.site().program().get("/sparql?query=a&query=b").then().statusCode(400);
        HUB.site()
                .program()
                .get("/sparql?query=ask%7B%7D&default-graph-uri=http%3A%2F%2Fexample.org%2F")
                .then()
                .statusCode(400)
                .body("type", containsString("sparql-dataset"));
        HUB.sending("text/plain").body(new byte[] {1}).post("/sparql").then().statusCode(415);
        HUB.sending("application/sparql-query")
                .body(new byte[] {(byte) 0xff})
                .post("/sparql")
                .then()
                .statusCode(400);
    }
}
