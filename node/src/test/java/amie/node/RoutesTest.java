package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.web.AccessTable;
import amie.server.web.Bundles;
import amie.server.web.Role;
import amie.server.web.Route;
import amie.server.web.RouteWalk;
import amie.server.web.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final TestNode NODE = TestNode.founded();

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void every_route_admits_the_roles_it_names_and_nobody_else() {
        // One's own account is a page of a real account, which the roles of the test do not have.
        var routes = NODE.routes().stream()
                .filter(route -> !route.path().matches("/account(/.*)?"))
                .toList();
        try (var site = TestSite.of(routes, Features.BUNDLES, "amie.node.view")) {
            new RouteWalk(site).verify();
        }
    }

    @Test
    void who_may_do_what_is_what_was_written_down() {
        AccessTable.verify(NODE.routes(), RoutesTest.class, "access.txt");
    }

    @Test
    void the_description_of_the_api_names_its_routes_and_no_others() {
        var routes = new TreeSet<String>();
        for (var route : NODE.routes())
            if (route.path().startsWith("/api/")) routes.add(route.method() + " " + route.path());
        assertEquals(
                routes, described(NODE.site().program().get("/openapi.yaml").asString()));
    }

    private static Set<String> described(String yaml) {
        var line = Pattern.compile("^ {2}(/\\S+):$|^ {4}(get|post|put|delete):$");
        var found = new TreeSet<String>();
        var path = "";
        for (var text : yaml.substring(yaml.indexOf("\npaths:")).lines().toList()) {
            var match = line.matcher(text);
            if (!match.matches()) continue;
            if (match.group(1) != null) path = match.group(1);
            else found.add(Route.Method.valueOf(match.group(2).toUpperCase(java.util.Locale.ROOT)) + " " + path);
        }
        return found;
    }

    @Test
    void both_languages_say_the_same_and_all_that_is_asked_of_them() throws IOException {
        var bundles = new Bundles(Features.BUNDLES);
        bundles.verifySame();
        bundles.verifyUsed(Path.of(""));
    }

    @Test
    void every_page_of_the_navigation_shows_in_both_languages() {
        for (var lang : List.of("fr", "en"))
            for (var entry : Features.navigation()) {
                var page = NODE.browser(Role.COORDINATOR).get(entry.path() + "?lang=" + lang);
                assertEquals(200, page.statusCode(), entry.path());
                assertTrue(page.asString().contains("<html lang=\"" + lang + "\""), entry.path());
            }
    }

    @Test
    void before_it_is_founded_every_page_leads_to_the_first_run() {
        try (var node = TestNode.unfounded()) {
            var page = node.browser(Role.COORDINATOR)
                    .given()
                    .redirects()
                    .follow(false)
                    .get("/members");
            assertEquals(303, page.statusCode());
            assertEquals("/first-run", page.header("Location"));
            assertEquals(200, node.program().get("/api/v1/members").statusCode());
        }
    }
}
