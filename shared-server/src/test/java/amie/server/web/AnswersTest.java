package amie.server.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    public record Thing(String name) {}

    private static TestSite site;

    @BeforeAll
    static void start() {
        var anyone = Access.anyone();
        site = TestSite.of(
                List.of(
                        Route.get("/", anyone, request -> Reply.page("Accueil", "web/token", "x")),
                        Route.get("/api/v1/things", anyone, request -> Reply.json(new Thing("Zoé")))
                                .forEveryOrigin(),
                        Route.postJson("/api/v1/things", anyone, request -> Reply.json(201, new Thing("new"))),
                        Route.get("/api/v1/things/new", anyone, request -> Reply.json(new Thing("word"))),
                        Route.get("/api/v1/things/{id}", anyone, AnswersTest::thing),
                        Route.putJson("/api/v1/things/{id}", anyone, request -> {
                            request.mustMatch("v1");
                            return Reply.empty(204);
                        }),
                        Route.get("/long", anyone, request -> Reply.bytes(200, "text/plain", new byte[5_000])),
                        Route.get("/negotiated", anyone, AnswersTest::negotiated),
                        Route.get("/broken", anyone, AnswersTest::broken)),
                List.of(),
                "amie.server.view");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Reply thing(Request request) {
        int id = request.segment("id", Integer::valueOf);
        return Reply.json(new Thing("number " + id)).etag("v1");
    }

    private static Reply negotiated(Request request) {
        var mediaType = request.accepts("text/turtle", "application/n-quads");
        return Reply.bytes(200, mediaType, new byte[] {'x'});
    }

    private static Reply broken(Request request) {
        request.accepts("text/html");
        throw new IllegalStateException("a secret detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/things", "/api/v1/things/7", "/long", "/negotiated", "/favicon.ico"})
    void headIsGetWithoutItsBody(String path) {
        var get = site.program().get(path);
        var head = site.program().head(path).then().body(emptyOrNullString()).extract();
        assertEquals(get.statusCode(), head.statusCode());
        // A page has a new token each time, of the same length; but compressed it may differ by a letter.
        if (get.header("Content-Encoding") == null)
            assertEquals(get.header("Content-Length"), head.header("Content-Length"));
        assertEquals(get.header("ETag"), head.header("ETag"));
    }

    @Test
    void theConnectionLivesOnAfterHead() {
        var both = Wire.exchange(site, """
            HEAD /api/v1/things HTTP/1.1
            Host: test

            GET /api/v1/things/7 HTTP/1.1
            Host: test
            Connection: close

            """);
        assertTrue(both.contains("number 7"), both);
        assertFalse(both.contains("Zoé"), both);
        assertEquals(2, both.split("HTTP/1.1 200", -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DELETE | /api/v1/things     | GET, HEAD, OPTIONS, POST
        PUT    | /                  | GET, HEAD, OPTIONS
        POST   | /api/v1/things/7   | GET, HEAD, OPTIONS, PUT
        PATCH  | /api/v1/things/new | GET, HEAD, OPTIONS
        PUT    | /api/v1/things/new | GET, HEAD, OPTIONS
        """)
    void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
        site.program()
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .body("type", equalTo("http://amie.test/problems/method-not-allowed"));
        site.program().options(path).then().statusCode(204).header("Allow", allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api/v1/things/", "/api/v1/things/x", "//", "/assets/../web", "/api/v1/things/7/8"})
    void whatIsNotThereIsNotFound(String path) {
        assertTrue(Wire.get(site, path, "").startsWith("HTTP/1.1 404"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "v1"            | 304
        W/"v1"          | 304
        "x", "v1"       | 304
        *               | 304
        "v1-gzip"       | 304
        "x"             | 200
        v1              | 200
        "v1             | 200
        W/,,"           | 200
        """, quoteCharacter = '\'')
    void whatTheClientHasIsNotSentAgain(String known, int status) {
        var answer = site.program().header("If-None-Match", known).get("/api/v1/things/7");
        assertEquals(status, answer.statusCode());
        assertEquals(status == 304 ? "" : "{\"name\":\"number 7\"}", answer.asString());
        assertEquals("\"v1\"", answer.header("ETag"));
    }

    @Test
    void aWriteNamesTheStateItKnew() {
        var json = "application/json";
        site.program()
                .contentType(json)
                .body("{}")
                .put("/api/v1/things/7")
                .then()
                .statusCode(428);
        site.program()
                .contentType(json)
                .body("{}")
                .header("If-Match", "\"old\"")
                .put("/api/v1/things/7")
                .then()
                .statusCode(412);
        site.program()
                .contentType(json)
                .body("{}")
                .header("If-Match", "\"v1\"")
                .put("/api/v1/things/7")
                .then()
                .statusCode(204);
    }

    @Test
    void longAnswersAreCompressedWhereWelcome() {
        site.program()
                .header("Accept-Encoding", "gzip")
                .get("/long")
                .then()
                .header("Content-Encoding", "gzip")
                .header("Vary", "Accept-Encoding")
                .header("Content-Length", matchesPattern("\\d{2,3}"))
                .header("ETag", containsString("-gzip"));
        site.program()
                .header("Accept-Encoding", "gzip;q=0")
                .get("/long")
                .then()
                .header("Content-Encoding", nullValue())
                .header("Vary", "Accept-Encoding")
                .header("Content-Length", "5000");
    }

    @Test
    void theBestFormatIsGiven() {
        site.program()
                .accept("application/n-quads, text/turtle;q=0.5")
                .get("/negotiated")
                .then()
                .contentType("application/n-quads")
                .header("Vary", "Accept");
        site.program()
                .accept("image/png")
                .get("/negotiated")
                .then()
                .statusCode(406)
                .body("detail", containsString("text/turtle"));
    }

    @Test
    void aFailureTellsNothingButItsNumber() {
        var answer = site.program().get("/broken").then().statusCode(500);
        answer.contentType("application/problem+json")
                .body("instance", matchesPattern("[0-9a-z]{12}"))
                .header("X-Request-Id", equalTo(answer.extract().path("instance")));
        var page = site.browser().get("/broken").asString();
        for (var text : List.of(answer.extract().asString(), page)) {
            assertFalse(text.contains("secret"), text);
            assertFalse(text.contains("Exception"), text);
            assertFalse(text.contains("at amie."), text);
        }
        assertTrue(page.contains("<html lang=\"fr\">"), page);
    }

    @Test
    void aPersonReadsAPageAndAProgramJson() {
        site.browser()
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Cette page n’existe pas"));
        site.browser().speaking(Lang.EN).get("/nothing").then().body(containsString("There is no such page"));
        site.program()
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
        site.browser().get("/api/v1/nothing").then().contentType("application/problem+json");
        site.browser()
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .body(containsString("Cette page n’existe pas"));
    }

    @Test
    void everyAnswerIsGuarded() {
        for (var path : List.of("/", "/nothing", "/broken", "/api/v1/things", "/favicon.ico"))
            site.program()
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Strict-Transport-Security", nullValue())
                    .header("X-Request-Id", matchesPattern("[0-9a-z]{12}"));
    }

    @Test
    void onlyPublicDataIsOpenToOtherSites() {
        site.program().get("/api/v1/things").then().header("Access-Control-Allow-Origin", "*");
        site.program().options("/api/v1/things").then().header("Access-Control-Allow-Methods", "GET, HEAD");
        site.program().get("/api/v1/things/7").then().header("Access-Control-Allow-Origin", nullValue());
        site.program().options("/").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theClosingThatWasAskedForHappens() {
        assertTrue(Wire.get(site, "/api/v1/things/7", "").contains("number 7"));
    }

    @Test
    void theLanguageStaysWhereItWasChosen() {
        var english = site.browser().get("/?lang=en");
        english.then().body(containsString("lang=\"en\""), containsString("href=\"/?lang=fr\""));
        assertEquals("en", english.cookie("amie-test-lang"));
        site.browser().given().cookie("amie-test-lang", "en").get("/").then().body(containsString("lang=\"en\""));
        site.program()
                .accept("text/html")
                .get("/?a=%C3%A9&lang=xx&b=2")
                .then()
                .body(containsString("href=\"/?a=%C3%A9&amp;b=2&amp;lang=en\""));
    }
}
