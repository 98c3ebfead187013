package amie.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Kind;
import amie.server.web.Route;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The API for programs, and its description.
class ApiTest {
    private static final TestShelf SHELF = new TestShelf();
    private static final Sample SAMPLE = Sample.on(SHELF);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @AfterAll
    static void close() {
        SHELF.close();
    }

    private static Response get(String path) {
        return SHELF.site().program().header("Accept", "application/json").get(path);
    }

    @Test
    void lists_what_is_published() {
        get("/api/v1/groups").then().body("name", equalTo(List.of("Amie de la Plaine", "Amie du Canal")));
        get("/api/v1/groups?q=canal").then().body("", hasSize(1)).body("[0].derivedFrom", containsString("/v1"));
        get("/api/v1/services?kind=BACKUP").then().body("", hasSize(2)).body("[0].days", equalTo("2"));
        get("/api/v1/trainings").then().body("[0].licence", equalTo("CC-BY-SA-4.0"));
        get("/api/v1/templates")
                .then()
                .body("", hasSize(1))
                .body("[0].version", equalTo(2))
                .body("[0].users", equalTo(1))
                .body("[0].usedBy", hasSize(1));
        get("/api/v1/models?year=2026").then().body("price", hasItem("1940.00")).body("", hasSize(2));
        get("/api/v1/models?year=2025").then().body("", hasSize(0));
    }

    @Test
    void tells_one_object() {
        var plaine = SAMPLE.plaine().id();
        get("/api/v1/groups/" + plaine).then().body("iri", equalTo("https://id.amies.example/n/" + plaine));
        get("/api/v1/models/" + plaine + "/" + Sample.id("budget")).then().body("charges", equalTo("24000.00"));
        get("/api/v1/templates/" + plaine + "/" + Sample.id("template") + "/versions")
                .then()
                .body("", hasSize(2));
        get("/api/v1/models/" + plaine + "/" + Sample.id("none")).then().statusCode(404);
        get("/api/v1/models/" + plaine + "/17").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "services", "models"})
    void goes_on_where_the_page_before_ended(String list) {
        var seen = new ArrayList<String>();
        var path = "/api/v1/" + list + "?limit=1";
        for (int pages = 0; pages < 5; pages++) {
            var page = get(path);
            seen.addAll(page.then().extract().path("iri"));
            var next = NEXT.matcher(String.valueOf(page.header("Link")));
            if (!next.find()) break;
            path = next.group(1);
        }
        assertEquals(2, seen.size(), seen::toString);
        assertEquals(2, new HashSet<>(seen).size(), seen::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/groups?stage=ASLEEP, stage",
        "/api/v1/groups?limit=0, limit",
        "/api/v1/groups?limit=201, limit",
        "/api/v1/groups?limit=ten, limit",
        "/api/v1/groups?cursor=%21, cursor",
        "/api/v1/services?kind=TEA, kind",
        "/api/v1/trainings?licence=WTFPL, licence",
        "/api/v1/trainings?level=9, level",
        "/api/v1/trainings?group=nobody, group",
        "/api/v1/templates?group=nobody, group",
        "/api/v1/models?year=1, year",
        "/api/v1/models?year=2026&year=2026, year",
        "/services?kind=NOPE, kind",
        "/services.csv?kind=NOPE, kind",
        "/services?cursor=7, cursor",
        "/services?kind=EMAIL&kind=BACKUP, kind",
        "/groups?stage=ASLEEP, stage",
        "/groups.csv?stage=ASLEEP, stage",
        "/groups?cursor=%21, cursor",
        "/groups?q=canal&q=canal, q",
        "/trainings?level=9, level",
        "/trainings?length=LONG, length",
        "/trainings.csv?language=DE, language",
        "/trainings?cursor=x, cursor",
        "/vocabulary?format=zzz, format"
    })
    void names_what_is_wrong(String path, String field) {
        get(path).then().statusCode(400).contentType("application/problem+json").body("errors.field", hasItem(field));
    }

    @Test
    void names_a_format_that_does_not_exist() {
        var path = "/doc/n/" + SAMPLE.plaine().id();
        get(path + "?format=zzz").then().statusCode(400).body("errors.field", hasItem("format"));
        get(path + "?format=json&format=turtle").then().statusCode(400).body("errors.field", hasItem("format"));
        get(path + "?format=turtle").then().statusCode(200);
        get(path + "?format=").then().statusCode(200);
    }

    @Test
    void lets_scripts_of_any_site_read() {
        for (var list : List.of("groups", "services", "trainings", "templates", "models")) {
            var answer = SHELF.site()
                    .program()
                    .header("Origin", "https://other.example")
                    .get("/api/v1/" + list);
            assertEquals("*", answer.header("Access-Control-Allow-Origin"));
            var again = SHELF.site()
                    .program()
                    .header("If-None-Match", answer.header("ETag"))
                    .get("/api/v1/" + list);
            assertEquals(304, again.statusCode());
        }
        SHELF.site().program().delete("/api/v1/groups").then().statusCode(405).header("Allow", containsString("GET"));
    }

    @Test
    void describes_every_route_and_nothing_else() {
        assertEquals(served(), described());
    }

    private static Set<String> served() {
        return SHELF.everyRoute().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The description is written in one layout: a path is indented by two, a method by four.
    private static Set<String> described() {
        var found = new TreeSet<String>();
        var path = "";
        for (var line : description().lines().toList()) {
            if (line.equals("components:")) break;
            if (line.matches(" {2}/.*:")) path = line.strip().replace(":", "");
            if (line.matches(" {4}(get|post|put|delete):"))
                found.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
        }
        return found;
    }

    private static String description() {
        return new String(get("/openapi.yaml").asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void describes_the_answers_that_it_gives() {
        var plaine = SAMPLE.plaine().id().value();
        for (var route : SHELF.routes()) {
            if (!route.path().startsWith("/api/") || route.method() != Route.Method.GET) continue;
            var path = route.path()
                    .replace("{node}", plaine)
                    .replace("{uuid}", Sample.id("none").toString());
            var status = get(path).statusCode();
            var declared = description()
                    .split(Pattern.quote("\n  " + route.path() + ":\n"), 2)[1]
                    .split("\n  /", 2)[0];
            assertTrue(declared.contains("\"" + status + "\":"), () -> status + " is not declared for " + route.path());
        }
    }

    @Test
    void says_where_things_are() {
        get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .body("linkset[0].anchor", equalTo("http://hub.test/api/v1/"));
        get("/.well-known/security.txt").then().statusCode(200);
        SHELF.site().program().get("/robots.txt").then().body(containsString("Sitemap: http://hub.test/sitemap.xml"));
        SHELF.site().program().get("/sitemap.xml").then().body(containsString(SAMPLE.path(Kind.SERVICE, "backup")));
    }
}
