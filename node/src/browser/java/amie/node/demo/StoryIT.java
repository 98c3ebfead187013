package amie.node.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way once, in Chromium, across the real processes of the demo.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StoryIT {
    private static final int DESKTOP = 1280;
    private static final String COORDINATOR = "camille@plaine.example";
    private static final Sample.Person FOUNDER = new Sample.Person("Jeanne Toulec", "jeanne@baie.example", List.of());

    private Path folder;
    private RunningDemo demo;
    private Playwright playwright;
    private Browser chromium;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        demo = RunningDemo.start(folder.resolve("data"), RunningDemo.freePorts());
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) playwright.close();
        if (demo != null) demo.close();
    }

    private Reader reader(String lang) {
        return new Reader(chromium, lang, DESKTOP);
    }

    private Reader coordinator(String lang) {
        return reader(lang).signIn(demo.plaine(), COORDINATOR);
    }

    @Test
    @Order(1)
    void aFounderSeesEveryFigureMoveAndFoundsFromTheTemplate() {
        var invitation = invitation();
        try (var founder = reader("fr")) {
            founder.open(demo.unfounded())
                    .follow("/first-run/templates")
                    .sees("Une technicienne pour dix associations");
            founder.one("form[action=\"/first-run/figures\"] button").click();
            founder.fill("name", "Amie de la Baie").fill("territory", "Baie de Douarnenez");
            var before = founder.one("#outcome").innerText();
            founder.fill("parts", "16");
            founder.page()
                    .waitForCondition(() -> !founder.one("#outcome").innerText().equals(before));
            assertTrue(founder.one("#outcome svg").isVisible(), "the window is drawn");
            founder.send("/first-run/confirm").sees("Baie de Douarnenez").send("/first-run/found");
            account(founder).send("/first-run/account");
            founder.open(demo.unfounded() + "/services").sees("Fichiers et agenda partagés");
            founder.open(demo.unfounded() + "/federation")
                    .fill("invitation", invitation)
                    .send("/federation/join");
            founder.open(demo.unfounded() + "/profile");
            publish(founder, "/profile", "publié");
            founder.open(demo.hub() + "/groups").sees("Amie de la Baie");
            founder.open(demo.hub() + "/templates").sees("Amie de la Baie");
        }
    }

    private String invitation() {
        try (var steward = reader("fr")) {
            steward.signIn(demo.hub(), Filling.STEWARD.email()).open(demo.hub() + "/steward");
            steward.fill("note", "Baie").send("/steward/invitations");
            return steward.one("#invitation-code").innerText();
        }
    }

    private static Reader account(Reader founder) {
        return founder.fill("name", FOUNDER.name())
                .fill("email", FOUNDER.email())
                .fill("password", Visitor.PASSWORD)
                .fill("again", Visitor.PASSWORD);
    }

    /// Presses publish unless it is out already, and waits until the page says what became of it.
    private static void publish(Reader reader, String path, String word) {
        var publish = reader.page().locator("main form[action=\"" + path + "/publish\"] button");
        if (publish.count() > 0) publish.click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        reader.page().locator("main .publication"))
                .containsText(
                        java.util.regex.Pattern.compile(word, java.util.regex.Pattern.CASE_INSENSITIVE),
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    @Order(2)
    void anEditedServiceIsToBeSeenEverywhere(String lang) throws InterruptedException {
        var news = "Nouvelle phrase pour tous (" + lang + ").";
        try (var coordinator = coordinator(lang)) {
            var path = edit(coordinator, "description", news);
            publish(coordinator, path, lang.equals("fr") ? "publié" : "published");
            var iri = coordinator.one(".publication a[href*=\"/n/\"]").getAttribute("href");
            coordinator.open(iri).sees(news);
            for (var type : List.of("text/html", "text/turtle", "application/n-quads", "application/json"))
                given().accept(type).get(iri).then().statusCode(200).body(containsString("Nouvelle phrase"));
            assertTrue(isInStream(iri), "the stream has it");
            assertTrue(isInGraph(iri, news), "SPARQL has it within a second");
        }
    }

    /// Changes one field of Plaine's first service.
    ///
    /// @return its path
    private String edit(Reader coordinator, String field, String text) {
        coordinator.open(demo.plaine() + "/services");
        var path =
                coordinator.one("a[href^=\"/services/\"]:not([href$=\"/new\"])").getAttribute("href");
        coordinator.open(demo.plaine() + path + "/edit").fill(field, text).send(path);
        return path;
    }

    private boolean isInStream(String iri) {
        var root = given().accept("application/n-quads")
                .get(demo.hub() + "/stream")
                .asString();
        var pages = java.util.regex.Pattern.compile("<([^<>]*/stream/g\\d+/groups/\\d+)>")
                .matcher(root)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        return pages.stream()
                .flatMap(group -> java.util.regex.Pattern.compile("<([^<>]*/stream/g\\d+/pages/\\d+)>")
                        .matcher(
                                given().accept("application/n-quads").get(group).asString())
                        .results()
                        .map(match -> match.group(1)))
                .distinct()
                .anyMatch(page -> given().accept("application/n-quads")
                        .get(page)
                        .asString()
                        .contains(iri));
    }

    private boolean isInGraph(String iri, String text) throws InterruptedException {
        var ask = "ASK { { <" + iri + "> ?p ?o } UNION { GRAPH ?g { <" + iri + "> ?p ?o } } FILTER(CONTAINS(STR(?o), \""
                + text + "\")) }";
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (true) {
            boolean there = given().accept("application/sparql-results+json")
                    .queryParam("query", ask)
                    .get(demo.hub() + "/sparql")
                    .asString()
                    .contains("true");
            if (there || System.nanoTime() > end) return there;
            Thread.sleep(50);
        }
    }

    @Test
    @Order(3)
    void whatTheHubDoesNotTakeIsRefusedWithItsReasonAndCanBeCorrected() {
        try (var coordinator = coordinator("fr")) {
            var path = edit(coordinator, "name", "ab");
            publish(coordinator, path, "refusé");
            edit(coordinator, "name", "Boîtes aux lettres");
            publish(coordinator, path, "publié");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    @Order(4)
    void openBudgetsAreComparedSideBySide(String lang) {
        try (var coordinator = coordinator(lang)) {
            coordinator.open(demo.hub() + "/compare");
            var boxes = coordinator.page().locator("main input[name=m]");
            assertEquals(2, boxes.count());
            boxes.nth(0).check();
            boxes.nth(1).check();
            coordinator.send("/compare").sees("Amie de la Plaine").sees("Amie du Canal");
            assertTrue(coordinator.one("svg").isVisible(), "the cost structure is drawn");
            var cells = coordinator.page().locator("main table").first().innerText();
            assertTrue(cells.contains("181") && cells.contains("222"), cells);
            coordinator.open(demo.plaine() + "/budget/compare");
            coordinator.one("input[name=m]").check();
            coordinator.send("/budget/compare").sees("Amie du Canal");
            assertTrue(coordinator.one("svg").isVisible(), "beside one's own");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mot de passe", "mots de passe", "MOT DE PASSE", "hameconnage"})
    @Order(5)
    void aSearchMindsNeitherAccentsNorPlurals(String words) {
        try (var reader = reader("fr")) {
            reader.open(demo.hub() + "/trainings?q=" + words.replace(" ", "+")).sees("Mots de passe et hameçonnage");
        }
    }

    @Test
    @Order(6)
    void aTrainingIsBroughtHomeWithItsFile() {
        try (var coordinator = coordinator("fr")) {
            coordinator
                    .open(demo.hub() + "/trainings?q=documents+accessibles")
                    .sees("Des documents accessibles à tous");
            coordinator.one("article h2 a").click();
            var iri = given().queryParam("q", "documents accessibles")
                    .get(demo.hub() + "/api/v1/trainings")
                    .jsonPath()
                    .getString("[0].iri");
            coordinator.open(demo.plaine() + "/federation/import?from=" + iri).sees("documents-accessibles.pdf");
            coordinator
                    .send("/federation/import")
                    .sees("Des documents accessibles à tous")
                    .sees(iri);
            var file = coordinator.one("a[href*=\"/files/\"]").getAttribute("href");
            var answer = coordinator.page().request().get(demo.plaine() + file);
            assertEquals(200, answer.status());
            assertEquals("%PDF", new String(answer.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    @Order(7)
    void nothingAcknowledgedIsLostWhenANodeOrTheHubIsKilled() throws Exception {
        try (var coordinator = coordinator("fr")) {
            var path = edit(coordinator, "description", "Juste avant la coupure.");
            publish(coordinator, path, "publié");
            demo.kill("plaine", demo.plaine());
            demo.kill("hub", demo.hub());
            coordinator.open(demo.plaine() + path).sees("Juste avant la coupure.");
            coordinator.follow(coordinator.one(".publication a[href*=\"/n/\"]").getAttribute("href"));
            coordinator.sees("Juste avant la coupure.");
            edit(coordinator, "description", "Juste après la coupure.");
            publish(coordinator, path, "publié");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr 360", "fr 1280", "en 360", "en 1280"})
    @Order(8)
    void everyPageHoldsWhatEverybodyMayAsk(String reader) throws IOException {
        var words = reader.split(" ", -1);
        try (var visitor = new Reader(chromium, words[0], Integer.parseInt(words[1]))) {
            for (var page : List.of(
                    "/",
                    "/groups",
                    "/services",
                    "/trainings",
                    "/templates",
                    "/compare",
                    "/start",
                    "/start/for-a-member",
                    "/data",
                    "/vocabulary",
                    "/help",
                    "/sign-in",
                    "/sparql")) visitor.holds(demo.hub() + page);
            visitor.signIn(demo.plaine(), COORDINATOR);
            for (var page : List.of(
                    "/",
                    "/members",
                    "/members/new",
                    "/services",
                    "/services/new",
                    "/trainings",
                    "/trainings/new",
                    "/templates",
                    "/templates/new",
                    "/budget",
                    "/budget/compare",
                    "/budget/for-a-member",
                    "/scenarios",
                    "/scenarios/new",
                    "/profile",
                    "/profile/edit",
                    "/federation",
                    "/federation/discover",
                    "/accounts",
                    "/account",
                    "/help")) visitor.holds(demo.plaine() + page);
            visitor.open(demo.plaine() + "/budget");
            var season = visitor.one(".tabs a[aria-current=page]").getAttribute("href");
            for (var page : List.of("/versions", "/actuals", "/in-words", "/ledger", "/ledger/new", "/imports"))
                visitor.holds(demo.plaine() + season + page);
            visitor.open(demo.plaine() + "/scenarios");
            visitor.holds(
                    demo.plaine() + visitor.one("th a[href^=\"/scenarios/\"]").getAttribute("href"));
        }
    }

    @Test
    @Order(9)
    void stoppingTheDemoStopsEverything() throws Exception {
        demo.close();
        for (var program : List.of("hub", "plaine", "canal", "grand-large", "a-fonder"))
            assertFalse(demo.lives(program), program);
        assertNotEquals(0, folder.resolve("data/filled").toFile().length());
    }
}
