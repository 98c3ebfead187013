package amie.server.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.model.Money;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What templates are given: pieces of forms, the frame of a page, static files.
class PiecesTest {
    private static final Templates TEMPLATES = new Templates("amie.server.view");
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        var stored = Files.writeString(Files.createTempFile("stored", ""), "<script>alert(1)</script>");
        var routes = List.of(
                piece("/money", v -> {
                    var form = form("tokenDays", "beaucoup");
                    form.money("tokenDays", Money.ZERO, Money.euros(10));
                    return v.field("account", form, "tokenDays", View.FieldKind.MONEY);
                }),
                piece("/date", v -> v.field("web", form("home", "1er mars 2027"), "home", View.FieldKind.DATE)),
                piece("/no-date", v -> v.field("web", form("home", "bientôt"), "home", View.FieldKind.OPTIONAL_DATE)),
                piece("/secret", v -> v.field("web", form("home", "azerty"), "home", View.FieldKind.PASSWORD)),
                piece("/text", v -> v.field("web", form("home", "\"><script>"), "home", View.FieldKind.AREA)),
                piece("/box", v -> v.box("web", form("home", "on"), "home")),
                piece(
                        "/choice",
                        v -> v.choice(
                                "web",
                                form("home", "b"),
                                "home",
                                List.of(new View.Option("a", "A"), new View.Option("b", "B")))),
                piece("/pager", v -> v.pager(null, "/things?after=7")),
                Route.get(
                        "/stored", Access.anyone(), request -> Reply.attachment("text/plain", "Été \"1\".txt", stored)),
                Route.get("/help", Access.anyone(), request -> Reply.empty(204)),
                Route.get(
                        "/members/{id}", Access.anyone(), request -> Reply.page("Zoé & Cie", "web/faults", List.of())));
        var bundles = List.of("amie/server/account/messages");
        var plain = TestSite.site(routes, List.of(), "amie.server.view");
        var navigation = List.of(
                new Site.Entry("/members", "web.home", Access.anyone()),
                new Site.Entry("/money", "web.menu", Access.only(Role.TREASURER)));
        site = TestSite.of(new Site(
                "test",
                plain.name(),
                plain.publicUrl(),
                routes,
                navigation,
                bundles,
                plain.viewPackage(),
                plain.doorkeeper(),
                plain.clock()));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Route piece(String path, Function<View, Content> piece) {
        return Route.get(path, Access.anyone(), request -> {
            var output = new StringOutput();
            piece.apply(new View(request, TEMPLATES)).writeTo(output);
            return Reply.bytes(
                    200, "text/plain; charset=utf-8", output.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Fields form(String field, String value) {
        var values = new LinkedHashMap<String, String>();
        values.put(field, value);
        return Fields.filled(Lang.FR, values);
    }

    private static String get(String path) {
        return site.program().get(path).asString();
    }

    @Test
    void aWrongAnswerIsShownAgainWithItsFault() {
        var piece = get("/money");
        for (var part : List.of(
                "<label for=\"tokenDays\">",
                "value=\"beaucoup\"",
                "inputmode=\"decimal\"",
                "aria-required=\"true\"",
                "aria-invalid=\"true\"",
                "aria-describedby=\"tokenDays-fault-0 tokenDays-hint\"",
                "id=\"tokenDays-fault-0\"",
                "id=\"tokenDays-hint\"")) assertTrue(piece.contains(part), () -> part + " in " + piece);
    }

    @Test
    void fieldsShowWhatTheBrowserUnderstands() {
        assertTrue(get("/date").contains("type=\"date\" value=\"2027-03-01\""), get("/date"));
        assertTrue(get("/no-date").contains("type=\"text\" value=\"bientôt\""), get("/no-date"));
        assertFalse(get("/secret").contains("azerty"));
        assertFalse(get("/text").contains("<script>"));
        assertTrue(get("/box").contains(" checked"));
        assertTrue(get("/choice").contains("<option value=\"b\" selected>B</option>"), get("/choice"));
        assertTrue(get("/pager").contains("href=\"/things?after=7\" rel=\"next\""));
    }

    @Test
    void thePageIsFramed() {
        var page = site.browser().get("/members/7").asString();
        for (var part : List.of(
                "<title>Zoé &amp; Cie – Amie de test</title>",
                "<a class=\"skip\" href=\"#main\">",
                "<main id=\"main\"",
                "<a href=\"/members\" aria-current=\"true\">",
                "href=\"/help#members\"",
                "href=\"/members/7?lang=en\" hreflang=\"en\" lang=\"en\""))
            assertTrue(page.contains(part), () -> part + " in " + page);
        assertFalse(page.contains("href=\"/money\""));
        var treasurer = site.browser(Role.TREASURER).get("/members/7").asString();
        assertTrue(treasurer.contains("href=\"/money\"") && treasurer.contains("action=\"/sign-out\""), treasurer);
    }

    @Test
    void staticFilesAreKeptForEver() {
        var page = site.browser().get("/members/7").asString();
        var style = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]{16}/app.css)\".*", "$1");
        var answer = site.program().header("Accept-Encoding", "gzip").get(style);
        assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control"));
        assertEquals("gzip", answer.header("Content-Encoding"));
        assertNotNull(answer.header("ETag"));
        site.program()
                .get(style.replaceAll("/[0-9a-f]{16}/", "/0000000000000000/"))
                .then()
                .statusCode(404);
        site.program().get("/assets/0000000000000000/VENDORED.txt").then().statusCode(404);
        assertTrue(weight(page) < 100_000, () -> weight(page) + " bytes");
    }

    /// Of the page with everything that it loads, compressed.
    private static int weight(String page) {
        int weight = Gzip.compressed(page.getBytes(StandardCharsets.UTF_8)).length;
        var addresses = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page);
        while (addresses.find()) {
            var length = site.program()
                    .header("Accept-Encoding", "gzip")
                    .head(addresses.group(1))
                    .header("Content-Length");
            weight += Integer.parseInt(length);
        }
        return weight;
    }

    @Test
    void vendoredFilesAreThoseThatWereRecorded() throws IOException {
        var folder = PiecesTest.class.getClassLoader();
        try (var recorded = folder.getResourceAsStream("amie/server/assets/VENDORED.txt")) {
            var text = new String(assertNotNullStream(recorded).readAllBytes(), StandardCharsets.UTF_8);
            for (var name : List.of("htmx.min.js", "pico.min.css")) {
                try (var file = assertNotNullStream(folder.getResourceAsStream("amie/server/assets/" + name))) {
                    assertTrue(
                            text.contains(
                                    amie.model.Digest.of(file.readAllBytes()).hex()),
                            name);
                }
            }
        }
    }

    private static java.io.InputStream assertNotNullStream(
            java.io.@org.jspecify.annotations.Nullable InputStream stream) {
        return java.util.Objects.requireNonNull(stream);
    }

    @Test
    void aStoredFileDoesNotRun() {
        site.program()
                .get("/stored")
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Ete _1_.txt\"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22.txt")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff");
    }
}
