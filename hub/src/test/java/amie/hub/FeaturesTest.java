package amie.hub;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.server.db.TestDatabase;
import amie.server.web.AccessTable;
import amie.server.web.Bundles;
import amie.server.web.RouteWalk;
import amie.server.web.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All features together.
class FeaturesTest {
    private static final TestDatabase DATABASE = TestDatabase.with("db/hub");

    @TempDir
    private static Path data;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Features features() {
        return features(HubLimits.usual());
    }

    private static Features features(HubLimits limits) {
        var base = TestNode.FEDERATION.base();
        var settings =
                new HubSettings(data, "127.0.0.1", 0, base, base, "Fédération", DATABASE.settings(), false, limits);
        return new Features(DATABASE.database(), settings, TestNode.FEDERATION, new TestClock(), new SecureRandom());
    }

    @Test
    void printing_has_a_pace_too() {
        var path = "/start/for-a-member";
        var routes = features(new HubLimits(100, 100, 100, 2, 100, 100)).routes();
        try (var site = TestSite.of(routes, Features.BUNDLES, "amie.hub.view")) {
            var browser = site.browser();
            for (int i = 0; i < 2; i++)
                assertEquals(422, browser.submit(path, path + "/pdf", Map.of()).statusCode());
            assertEquals(429, browser.submit(path, path + "/pdf", Map.of()).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/groups",
                "/api/v1/trainings?q=linux",
                "/trainings?q=linux",
                "/services",
                "/compare.csv",
                "/start",
                "/start/for-a-member",
                "/sparql"
            })
    void whoever_asks_too_much_is_told_when_to_come_again(String path) {
        var routes = features(new HubLimits(100, 100, 2, 2, 100, 100)).routes();
        try (var site = TestSite.of(routes, Features.BUNDLES, "amie.hub.view")) {
            for (int i = 0; i < 2; i++) site.browser().get(path).then().statusCode(not(equalTo(429)));
            site.program()
                    .get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("30"))
                    .body("type", endsWith("/too-many-requests"));
            site.program().get("/stream").then().statusCode(not(equalTo(429)));
        }
    }

    @Test
    void every_route_lets_in_whom_it_declares_and_nobody_else() {
        // The pages on one's own account ask for one that exists: they are walked where accounts are tested.
        var routes = features().routes().stream()
                .filter(route -> !route.path().startsWith("/account"))
                .toList();
        try (var site = TestSite.of(routes, Features.BUNDLES, "amie.hub.view")) {
            new RouteWalk(site).verify();
        }
    }

    @Test
    void who_may_do_what_is_what_was_written_down() {
        AccessTable.verify(features().routes(), FeaturesTest.class, "access.txt");
    }

    @Test
    void both_languages_say_the_same_and_all_that_is_asked_for() throws IOException {
        var bundles = new Bundles(Stream.concat(Features.BUNDLES.stream(), Stream.of("amie/hub/messages"))
                .toList());
        bundles.verifySame();
        bundles.verifyUsed(Path.of(""));
    }

    @Test
    void no_two_features_claim_one_route() {
        var routes = features().routes().stream()
                .map(route -> route.method() + " " + route.path().replaceAll("\\{[^}]+}", "{}"))
                .toList();
        assertEquals(routes.stream().distinct().toList(), routes);
    }
}
