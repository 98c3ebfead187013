package amie.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Federation;
import amie.server.db.TestDatabase;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole hub: a steward opens it, invites, and a node joins and publishes.
class HubTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("id=\"invitation-code\">([^<]+)<");
    private static final TestDatabase DATABASE = TestDatabase.with("db/hub");

    @TempDir
    private static Path data;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static HubSettings settings(URI federation) {
        var address = URI.create("http://127.0.0.1:" + RunningHub.free() + "/");
        return new HubSettings(
                data,
                "127.0.0.1",
                address.getPort(),
                address,
                federation,
                "Fédération de test",
                DATABASE.settings(),
                false,
                HubLimits.usual());
    }

    private static RequestSpecification browser(Hub hub, CookieFilter cookies) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(hub.port())
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    private static String submit(
            Hub hub, CookieFilter cookies, String page, String action, Map<String, String> fields, int status) {
        var token = found(TOKEN, browser(hub, cookies).get(page).asString());
        return browser(hub, cookies)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("_token", token)
                .post(action)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void a_steward_opens_the_hub_and_a_node_joins() {
        var base = URI.create("https://id.amies.example/");
        try (var hub = Hub.start(settings(base), Clock.systemUTC())) {
            var cookies = new CookieFilter();
            var person = Map.of(
                    "name",
                    "Fatou Ndiaye",
                    "email",
                    "fatou@amies.example",
                    "password",
                    "une phrase assez longue",
                    "again",
                    "une phrase assez longue");
            submit(hub, cookies, "/first-run", "/first-run", person, 303);
            browser(hub, cookies).get("/first-run").then().statusCode(303).header("Location", equalTo("/"));
            var desk =
                    submit(hub, cookies, "/steward", "/steward/invitations", Map.of("note", "Amie de la Plaine"), 200);
            var code = found(CODE, desk);
            var node = new TestNode("plaine", 1, new Federation(base));
            var joined = Map.of(
                    "invitation",
                    code,
                    "publication",
                    new String(node.inception().nquads(), StandardCharsets.UTF_8));
            browser(hub, new CookieFilter())
                    .contentType("application/json")
                    .body(amie.model.wire.Json.write(joined))
                    .post("/api/v1/nodes")
                    .then()
                    .statusCode(201);
            var card = node.introducesItself("Amie de la Plaine");
            browser(hub, new CookieFilter())
                    .contentType("application/n-quads; charset=utf-8")
                    .body(card.nquads())
                    .put(card.path())
                    .then()
                    .statusCode(201);
            browser(hub, cookies).get("/steward").then().statusCode(200).body(containsString("Amie de la Plaine"));
            browser(hub, new CookieFilter()).get("/groups").then().body(containsString("Amie de la Plaine"));
            browser(hub, new CookieFilter()).get("/steward").then().statusCode(303);
        }
        startsOnlyForItsFederation();
    }

    private static void startsOnlyForItsFederation() {
        var other = settings(URI.create("https://autre.example/"));
        try {
            Hub.start(other, Clock.systemUTC()).close();
            throw new AssertionError("started in the names of another federation");
        } catch (Refusal refusal) {
            assertEquals("hub.failure.federation", refusal.key());
        }
    }

    private static String told(int code, String... arguments) {
        var said = new StringWriter();
        var commands = Hub.commands().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
        assertEquals(code, commands.execute(arguments), said::toString);
        return said.toString();
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() throws IOException {
        var folder = data.resolve("plain-file");
        Files.writeString(folder, "x");
        var here = data.resolve("here").toString();
        assertTrue(told(73, "--data", folder.toString()).contains("plain-file"));
        assertTrue(told(64, "--port", "70000", "--data", here).contains("70000"));
        assertTrue(told(64, "--host", "0.0.0.0", "--data", here).contains("--behind-proxy"));
        assertTrue(told(64, "--public-url", "http://amies.example/", "--data", here)
                .contains("https://"));
        assertTrue(told(64, "--port", "many").contains("many"));
        told(64, "--query-rate", "0", "--data", here);
        assertTrue(told(69, "--db-url", "jdbc:postgresql://127.0.0.1:1/none", "--data", here, "--port", "0")
                .contains("127.0.0.1:1"));
        assertTrue(told(64, "token", "--role", "TREASURER", "--data", here).contains("TREASURER"));
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings(URI.create("https://id.amies.example/"));
            var busy = new HubSettings(
                    data,
                    "127.0.0.1",
                    taken.getLocalPort(),
                    settings.publicUrl(),
                    settings.federation(),
                    "Fédération",
                    DATABASE.settings(),
                    false,
                    HubLimits.usual());
            try {
                Hub.start(busy, Clock.systemUTC()).close();
                throw new AssertionError("took a port that is in use");
            } catch (amie.server.web.CannotListen refused) {
                assertTrue(refused.isTaken());
            }
        }
    }
}
