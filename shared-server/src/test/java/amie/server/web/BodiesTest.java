package amie.server.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is malformed, too long or of the wrong kind is refused with a problem that says so.
class BodiesTest {
    private static final Limits SMALL = new Limits(
            64 * 1024,
            4_096,
            128 * 1024,
            8 * 1024,
            4 * 1024,
            50,
            2,
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));
    private static final CountDownLatch HELD = new CountDownLatch(1);
    private static final CountDownLatch WAITING = new CountDownLatch(2);
    private static TestSite site;

    @BeforeAll
    static void start() {
        var anyone = Access.anyone();
        site = TestSite.of(
                TestSite.site(
                        List.of(
                                Route.postJson("/api/v1/json", anyone, BodiesTest::named),
                                new Route(
                                        Route.Method.PUT,
                                        "/bytes",
                                        anyone,
                                        Route.Body.BYTES,
                                        request -> Reply.json(new Told(request.bytes().length))),
                                Route.post("/form", anyone, BodiesTest::named),
                                Route.get(
                                        "/once",
                                        anyone,
                                        request -> Reply.json(new Told(request.query("a") == null ? 0 : 1))),
                                Route.get("/held", anyone, BodiesTest::held),
                                Route.get(
                                        "/query",
                                        anyone,
                                        request -> Reply.json(
                                                new Told(request.queries("a").size())))),
                        List.of(),
                        "amie.server.view"),
                SMALL);
    }

    @ParameterizedTest
    @CsvSource({"/once, 200", "/once?a=1, 200", "/once?a=1&b=2&b=3, 200", "/once?a=1&a=2, 400", "/once?a=1&a=1, 400"})
    void aParameterStandsInTheAddressOnce(String path, int status) {
        var answer = site.program().get(path).then().statusCode(status);
        if (status == 400) answer.body("errors.field", equalTo(List.of("a")));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    public record Told(int length) {}

    private static Reply named(Request request) {
        var fields = request.fields();
        var name = fields.text("name", 20);
        fields.orProblem();
        return Reply.json(new Told(name.length()));
    }

    private static Reply held(Request request) {
        WAITING.countDown();
        try {
            assertTrue(HELD.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Reply.empty(204);
    }

    static Stream<Arguments> json() {
        return Stream.of(
                Arguments.of("{\"name\":\"Zoé\"}", 200, "length"),
                Arguments.of("{\"name\":\"Zoé\",\"nom\":1}", 422, "invalid"),
                Arguments.of("{\"name\":7}", 422, "invalid"),
                Arguments.of("{oops", 400, "malformed-json"),
                Arguments.of("{\"name\":\"a\"} {}", 400, "malformed-json"),
                Arguments.of("{\"name\":\"a\",}", 400, "malformed-json"),
                Arguments.of("{\"name\":01}", 400, "malformed-json"),
                Arguments.of("", 400, "malformed-json"),
                Arguments.of("[]", 400, "json-object"),
                Arguments.of("\"name\"", 400, "json-object"),
                Arguments.of("{\"name\":\"a\",\"name\":\"b\"}", 400, "json-twice"),
                Arguments.of("{\"a.b\":1}", 400, "json-key"),
                Arguments.of("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}", 400, "json-depth"),
                Arguments.of("{\"a\":" + "[".repeat(30_000), 400, "json-depth"),
                Arguments.of("{\"a\":[" + "1,".repeat(3_000) + "1]}", 413, "too-many-fields"),
                Arguments.of("{\"name\":\"" + "x".repeat(70_000) + "\"}", 413, "too-large"));
    }

    @ParameterizedTest
    @MethodSource("json")
    void jsonIsReadStrictly(String body, int status, String type) {
        site.program()
                .contentType("application/json; charset=utf-8")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/json")
                .then()
                .statusCode(status)
                .body(containsString(type), not(containsString("Exception")));
    }

    @Test
    void aFaultNamesItsField() {
        site.program()
                .contentType("application/json")
                .body("{\"name\":\"\",\"odd/one\":{\"x\":[{\"y\":1}]}}")
                .post("/api/v1/json")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("#/name"))
                .body("errors.pointer", hasItem("#/odd~1one/x/0/y"))
                .body("errors.key", hasItem("fault.required"))
                .body("errors.find { it.field == 'name' }.detail", equalTo("Cette information est nécessaire."));
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var latin = "{\"name\":\"Zo\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        site.program()
                .contentType("application/json")
                .body(latin)
                .post("/api/v1/json")
                .then()
                .statusCode(400)
                .body("type", containsString("not-utf-8"));
        assertTrue(Wire.get(site, "/query?a=%E9", "").startsWith("HTTP/1.1 400"));
        assertTrue(Wire.get(site, "/query?a=%4", "").startsWith("HTTP/1.1 400"));
        assertTrue(Wire.get(site, "/%ff", "").startsWith("HTTP/1.1 400"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "text/plain",
        "application/octet-stream",
        "application/json; charset=iso-8859-1",
        "application/xml"
    })
    void anotherFormatIsRefused(String contentType) {
        site.program()
                .contentType(contentType)
                .body("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/api/v1/json")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
    }

    @Test
    void tooMuchIsRefusedWithItsLimit() {
        site.program()
                .body(new byte[70_000])
                .put("/bytes")
                .then()
                .statusCode(413)
                .body("detail", containsString("0.063"));
        site.program()
                .body(new byte[60_000])
                .put("/bytes")
                .then()
                .statusCode(200)
                .body("length", equalTo(60_000));
        var many = IntStream.range(0, 2_001).mapToObj(i -> "a=1").collect(Collectors.joining("&"));
        site.program()
                .contentType("application/x-www-form-urlencoded")
                .body(many)
                .post("/form")
                .then()
                .statusCode(413);
    }

    @Test
    void whatNeverBecomesARequestIsAProblemToo() {
        var line = Wire.get(site, "/query?a=" + "x".repeat(5_000), "");
        assertTrue(line.startsWith("HTTP/1.1 414") && line.contains("address-too-long") && line.contains("4096"), line);
        var headers = Wire.get(site, "/query", ("X-Long: " + "x".repeat(1_000) + "\n").repeat(9));
        assertTrue(headers.startsWith("HTTP/1.1 431") && headers.contains("8192"), headers);
        var announced = Wire.exchange(site, "PUT /bytes HTTP/1.1\nHost: test\nContent-Length: 999999999\n\n");
        assertTrue(announced.startsWith("HTTP/1.1 413") && announced.contains("too-large"), announced);
        var nonsense = Wire.exchange(site, "GET /query HTTP/1.1\nHost: test\nno colon here\n\n");
        assertTrue(nonsense.startsWith("HTTP/1.1 400") && nonsense.contains("problem+json"), nonsense);
        var smuggled = Wire.exchange(
                site, "PUT /bytes HTTP/1.1\nHost: test\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n");
        assertTrue(smuggled.startsWith("HTTP/1.1 400"), smuggled);
        var brokenChunk =
                Wire.exchange(site, "PUT /bytes HTTP/1.1\nHost: test\nTransfer-Encoding: chunked\n\nzz\nabc\n");
        assertTrue(brokenChunk.startsWith("HTTP/1.1 400"), brokenChunk);
    }

    @Test
    void aClientThatFallsSilentIsLetGo() {
        var answer = Wire.exchange(site, "PUT /bytes HTTP/1.1\nHost: test\nContent-Length: 10\n\nabc");
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400"), answer);
        var unread = Wire.exchange(
                site, "POST /api/v1/json HTTP/1.1\nHost: test\nContent-Type: text/plain\nContent-Length: 10\n\nabc");
        assertTrue(unread.isEmpty() || unread.contains("415"), unread);
        assertEquals("", Wire.exchange(site, "GET /query HTTP/1.1\nHost: test\nX-Slow: a"));
    }

    @Test
    void tooManyAtOnceAreAskedToComeBack() throws InterruptedException {
        var first = Thread.startVirtualThread(() -> site.program().get("/held"));
        var second = Thread.startVirtualThread(() -> site.program().get("/held"));
        assertTrue(WAITING.await(10, TimeUnit.SECONDS));
        var third = site.program().get("/query");
        HELD.countDown();
        first.join();
        second.join();
        assertEquals(503, third.statusCode());
        assertEquals("1", third.header("Retry-After"));
        assertTrue(third.asString().contains("problems/busy"), third.asString());
    }
}
