package amie.server.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms: whose they are, what they show again, and what a foreign page cannot do with them.
class FormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static TestSite site;

    private static List<Route> routes() {
        var anyone = Access.anyone();
        var treasurer = Access.only(Role.TREASURER);
        return List.of(
                Route.get("/sign-in", anyone, request -> Reply.page("Entrer", "web/problem", told(request))),
                Route.get("/page", anyone, FormsTest::page),
                Route.post("/page", anyone, FormsTest::kept),
                Route.get("/desk", treasurer, FormsTest::page),
                Route.post("/desk", treasurer, FormsTest::kept),
                Route.post("/enter", anyone, request -> Reply.seeOther("/desk").signedIn("treasurer")),
                Route.post(
                        "/sign-out",
                        Access.signedIn(),
                        request -> Reply.seeOther("/page", "web.home").signedOut()),
                Route.get("/api/v1/desk", treasurer, request -> Reply.empty(204)),
                Route.postJson("/api/v1/desk", treasurer, request -> Reply.empty(204)));
    }

    private static ProblemJson told(Request request) {
        return ProblemJson.of(request.installation(), request.lang(), Problem.notFound(), request.id());
    }

    private static Reply page(Request request) {
        return Reply.page("Formulaire", "web/faults", List.of());
    }

    private static Reply kept(Request request) {
        var fields = request.fields();
        fields.text("name", 5);
        return fields.isSound()
                ? Reply.seeOther("/page", "web.home")
                : Reply.page(422, "Formulaire", "web/faults", named(fields));
    }

    private static List<View.NamedFault> named(Fields fields) {
        return fields.faults().stream()
                .map(fault -> new View.NamedFault(fault.field(), "Nom : " + fault.key()))
                .toList();
    }

    @BeforeAll
    static void start() {
        site = TestSite.of(routes(), List.of(), "amie.server.view");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static RequestSpecification form(String token) {
        return site.program()
                .accept("text/html")
                .contentType(FORM)
                .cookie(site.sessionCookie(), "treasurer")
                .body("name=Zo%C3%A9&_token=" + token);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        same-origin, -,                       303
        same-origin, https://evil.test,       303
        same-site,   -,                       403
        cross-site,  -,                       403
        none,        -,                       403
        -,           http://amie.test,        303
        -,           http://127.0.0.1:PORT,   303
        -,           http://127.0.0.1:1,      403
        -,           https://evil.test,       403
        -,           null,                    403
        -,           -,                       303
        """)
    void aForeignPageCannotSendOurForms(String fetchSite, String origin, int status) {
        var request = form(site.token(Role.TREASURER));
        if (fetchSite != null) request.header("Sec-Fetch-Site", fetchSite);
        if (origin != null) request.header("Origin", origin.replace("PORT", String.valueOf(site.port())));
        request.post("/desk").then().statusCode(status);
    }

    @Test
    void aTokenFitsItsOwnerOnly() {
        form(site.token(Role.WORKER)).post("/desk").then().statusCode(403).body(containsString("expiré"));
        form(site.token(null)).post("/desk").then().statusCode(403);
        form("").post("/desk").then().statusCode(403);
        form("AAAA").post("/desk").then().statusCode(403);
        form("%00").post("/desk").then().statusCode(403);
        assertNotEquals(site.token(Role.TREASURER), site.token(Role.TREASURER));
    }

    @Test
    void aSessionWritesByFormsOnly() {
        var session = site.program().cookie(site.sessionCookie(), "treasurer").header("Sec-Fetch-Site", "same-origin");
        session.get("/api/v1/desk").then().statusCode(204);
        session.contentType("application/json")
                .body("{}")
                .post("/api/v1/desk")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
        site.program(Role.TREASURER)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/desk")
                .then()
                .statusCode(204);
        site.program(Role.TREASURER)
                .contentType(FORM)
                .body("name=Zo")
                .post("/desk")
                .then()
                .statusCode(303);
        site.program()
                .header("Authorization", "Bearer wrong")
                .get("/page")
                .then()
                .statusCode(401);
    }

    @Test
    void whoMayNotEnterIsShownTheDoor() {
        var nobody = site.browser().get("/desk?a=b&c=é");
        assertEquals(303, nobody.statusCode());
        assertEquals("/sign-in?to=%2Fdesk%3Fa%3Db%26c%3D%25C3%25A9", nobody.header("Location"));
        site.browser(Role.WORKER).get("/desk").then().statusCode(403).body(containsString("ne vous est pas ouverte"));
        site.program().get("/api/v1/desk").then().statusCode(401);
        site.program(Role.WORKER).get("/api/v1/desk").then().statusCode(403);
        site.browser(Role.TREASURER).get("/desk").then().statusCode(200);
    }

    @Test
    void aVisitorCanSendAFormAndIsToldOnce() {
        var browser = site.browser(Role.TREASURER);
        var sent = browser.submit("/desk", "/desk", Map.of("name", "Zoé"));
        assertEquals("/page", sent.header("Location"));
        assertTrue(sent.detailedCookie("amie-test-flash").isHttpOnly());
        var next = site.browser().given().cookie("amie-test-flash", "web.home").get("/page");
        next.then().body(containsString("role=\"status\">Retour"));
        assertEquals(0, next.detailedCookie("amie-test-flash").getMaxAge());
        assertFalse(site.browser()
                .given()
                .cookie("amie-test-flash", "no.such.key")
                .get("/page")
                .asString()
                .contains("role=\"status\""));
    }

    @Test
    void faultsAreShownWithTheirPlace() {
        site.browser(Role.TREASURER)
                .submit("/desk", "/desk", Map.of("name", "trop long"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#name\">Nom : "));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var entered = site.program()
                .contentType(FORM)
                .cookie(site.cookies().visitor(), "walker")
                .body("_token=" + site.token(null))
                .post("/enter");
        assertEquals("amie-test=treasurer; Path=/; HttpOnly; SameSite=Lax", entered.header("Set-Cookie"));
        var left = site.browser(Role.TREASURER).submit("/desk", "/sign-out", Map.of());
        assertEquals(0, left.detailedCookie("amie-test").getMaxAge());
    }

    @Test
    void underHttpsCookiesAreBoundToTheHost() {
        var plain = TestSite.site(routes(), List.of(), "amie.server.view");
        var secure = new Site(
                "test",
                plain.name(),
                URI.create("https://amie.test/"),
                plain.routes(),
                plain.navigation(),
                plain.bundles(),
                plain.viewPackage(),
                plain.doorkeeper(),
                plain.clock());
        try (var guarded = TestSite.of(secure)) {
            var entered = guarded.program()
                    .contentType(FORM)
                    .cookie("__Host-amie-test-visitor", "walker")
                    .body("_token=" + guarded.token(null))
                    .post("/enter");
            assertEquals(
                    "__Host-amie-test=treasurer; Path=/; HttpOnly; SameSite=Lax; Secure", entered.header("Set-Cookie"));
            assertEquals("max-age=31536000", entered.header("Strict-Transport-Security"));
        }
    }

    @Test
    void everyRouteIsOpenToWhomItSaysAndToNobodyElse() {
        new RouteWalk(site).verify();
    }

    @Test
    void aRouteThatLetsInTooManyIsFound() {
        var lying = new Access.Only(java.util.Set.of(Role.STEWARD));
        var honest = TestSite.site(
                List.of(Route.get("/open", Access.anyone(), request -> Reply.empty(204))),
                List.of(),
                "amie.server.view");
        var declared = TestSite.site(
                List.of(Route.get("/open", lying, request -> Reply.empty(204))), List.of(), "amie.server.view");
        try (var open = TestSite.of(honest)) {
            var walk = new RouteWalk(open, declared.routes());
            org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, walk::verify);
        }
    }
}
