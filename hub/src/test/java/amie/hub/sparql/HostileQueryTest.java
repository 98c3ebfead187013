package amie.hub.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Hostile queries: none opens a connection (a canary listens), each is answered within the limits, and the next query
/// is answered as before.
class HostileQueryTest {
    private static final TestHub HUB = new TestHub();
    private static final AtomicInteger VISITS = new AtomicInteger();
    private static ServerSocket canary = listen();

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void publish() throws InterruptedException {
        Thread.ofVirtual().start(() -> {
            while (!canary.isClosed()) {
                try (var visitor = canary.accept()) {
                    if (visitor.isConnected()) VISITS.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        var node = HUB.joined("plaine", 1);
        for (int i = 0; i < 40; i++)
            HUB.put(node.offers("Service numéro " + i)).then().statusCode(201);
        for (int i = 0; HUB.view().seq() < 41 && i < 300; i++) Thread.sleep(10);
    }

    @AfterAll
    static void close() throws IOException {
        canary.close();
        HUB.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + canary.getLocalPort() + "/";
    }

    private static int status(String query) {
        return HUB.sending("application/sparql-query")
                .header("Accept", "application/sparql-results+json, text/turtle")
                .body(query.getBytes(StandardCharsets.UTF_8))
                .post("/sparql")
                .statusCode();
    }

    @AfterEach
    void nobody_called_and_the_next_query_is_answered() {
        assertEquals(0, VISITS.get(), "a connection was opened");
        assertEquals(200, status("ask { ?s ?p ?o }"));
    }

    static List<String> refused() {
        var url = address();
        return List.of(
                "select * { service <" + url + "sparql> { ?s ?p ?o } }",
                "select * { service silent <" + url + "sparql> { ?s ?p ?o } }",
                "select * { ?s ?p ?o filter exists { service <" + url + "> { ?s ?p ?o } } }",
                "select * { { select * { service ?where { ?s ?p ?o } } } }",
                "load <" + url + "data.ttl>",
                "load <file:///etc/passwd>",
                "insert data { <urn:a> <urn:b> <urn:c> }",
                "drop all",
                "select * from <" + url + "data.ttl> { ?s ?p ?o }",
                "select * from named <" + url + "data.ttl> { graph ?g { ?s ?p ?o } }",
                "select * from <file:///etc/passwd> { ?s ?p ?o }",
                "describe ?s from <" + url + "> { ?s ?p ?o }",
                "select (<java:java.lang.System.getenv>() as ?x) {}",
                "select (<java:amie.hub.Hub>(1) as ?x) {}",
                "select * { ?s <java:amie.hub.Hub> ?o }",
                "select * { ?s <http://jena.apache.org/ARQ/property#textMatch> ?o }",
                "select * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
                "select (<http://jena.apache.org/ARQ/function#sprintf>('%s', 1) as ?x) {}",
                "select (<http://jena.apache.org/ARQ/function#system>('id') as ?x) {}",
                "select (<http://www.w3.org/2005/xpath-functions#doc>('" + url + "') as ?x) {}",
                "select (<http://www.w3.org/2005/xpath-functions#unparsed-text>('" + url + "') as ?x) {}",
                "select (<http://jena.apache.org/ARQ/function/aggregate#median>(?o) as ?x) { ?s ?p ?o }",
                "select * { ?s ?p ?o filter regex(str(?o), '(a+)\\\\1') }",
                "select (replace('aa', '(a)\\\\1', 'b') as ?x) {}",
                "select * { ?s ?p ?o filter regex(str(?o), str(?p)) }",
                "select (regex('a', '\\\\k<n>(?<n>a)') as ?x) {}",
                "{".repeat(5_000),
                "select * " + "{ ".repeat(200) + "?s ?p ?o" + " }".repeat(200),
                "select (" + "(".repeat(3_000) + "1" + ")".repeat(3_000) + " as ?x) {}",
                "select (" + "!".repeat(3_000) + "true as ?x) {}",
                "select (1" + " + 1".repeat(4_000) + " as ?x) {}",
                "select * { ?s <urn:a>" + "/<urn:a>".repeat(1_500) + " ?o }",
                "# " + "a".repeat(25_000),
                "json { 'a': 1 } where {}",
                "construct { graph ?g { ?s ?p ?o } } { graph ?g { ?s ?p ?o } }",
                "");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_must_not_run_does_not_run(String query) {
        long start = System.nanoTime();
        assertEquals(400, status(query));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos(), "late");
    }

    static List<String> heavy() {
        var cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ";
        var doubling = IntStream.range(1, 60)
                .mapToObj(i -> "bind(concat(?x" + (i - 1) + ", ?x" + (i - 1) + ") as ?x" + i + ")")
                .collect(Collectors.joining(" "));
        var squaring = IntStream.range(1, 60)
                .mapToObj(i -> "bind(?x" + (i - 1) + " * ?x" + (i - 1) + " as ?x" + i + ")")
                .collect(Collectors.joining(" "));
        var encoding = IntStream.range(1, 30)
                .mapToObj(i -> "bind(encode_for_uri(?x" + (i - 1) + ") as ?x" + i + ")")
                .collect(Collectors.joining(" "));
        return List.of(
                "select (count(*) as ?n) { " + cross + " }",
                "select * { " + cross + " } order by ?c ?f",
                "select distinct ?a ?d ?g ?j { " + cross + " }",
                "select ?a ?d ?g ?j (count(*) as ?n) { " + cross + " } group by ?a ?d ?g ?j",
                "select (group_concat(str(?c)) as ?x) { " + cross + " }",
                "select (count(distinct concat(str(?a), str(?d), str(?g))) as ?x) { " + cross + " }",
                "construct { ?a ?b ?f } { " + cross + " filter(?a = ?l) }",
                "select * { { ?a ?b ?c . ?d ?e ?f } minus { ?g ?h ?i . ?j ?k ?l . ?d ?e ?l } }",
                "select (regex('" + "a".repeat(60) + "b', '^(a+)+$') as ?x) {}",
                "select (regex('" + "a".repeat(3_000) + "', 'a*a*a*a*a*a*b') as ?x) {}",
                "select (replace('" + "a".repeat(60) + "b', '(a*)*$', 'x') as ?x) {}",
                "select (strlen(?x59) as ?n) { bind('abcdefghij' as ?x0) " + doubling + " }",
                "select ?x59 { bind(99999999 as ?x0) " + squaring + " }",
                "select (strlen(?x29) as ?n) { bind('é%é%é%' as ?x0) " + encoding + " }",
                "select (count(*) as ?n) { ?s (!<urn:x>|^!<urn:x>)* ?o . ?o (!<urn:y>|^!<urn:y>)* ?q }");
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void what_takes_too_much_ends_within_the_limits(String query) {
        long start = System.nanoTime();
        var status = status(query);
        assertTrue(Set.of(200, 503).contains(status), "status " + status);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertTrue(seconds < 8, seconds + " s");
    }

    @Test
    void a_crowd_of_heavy_queries_is_turned_away_in_part_and_the_rest_ends() throws Exception {
        var query = heavy().get(0);
        var request = HttpRequest.newBuilder(HUB.site().address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        try (var client = HttpClient.newHttpClient();
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 40)
                    .mapToObj(_ -> crowd.submit(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()))
                    .toList();
            var seen = new TreeSet<Integer>();
            for (var answer : asked) seen.add(answer.get());
            assertTrue(seen.contains(429), seen.toString());
            assertFalse(seen.contains(500), seen.toString());
        }
    }

    @Test
    void nothing_of_a_file_ever_comes_out() {
        var answer = HUB.sending("application/sparql-query")
                .body("select * from <file:///etc/passwd> { ?s ?p ?o }".getBytes(StandardCharsets.UTF_8))
                .post("/sparql")
                .asString();
        assertFalse(answer.contains("root:"));
    }
}
