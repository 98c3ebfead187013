package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.server.table.ReadBack;
import amie.server.table.TableFormat;
import amie.server.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every list leaves as a file of each kind, with what is on screen and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeAwayTest {
    private static final String FIGURES = """
        "parts": 12, "price": "2000.00", "secondment": 9, "collective": 2,
        "jobs": [{"weekly": 21, "employerCost": "20000.00"}],
        "lines": [{"account": "616", "label": "Assurance du local", "amount": "4300.00"}]}\
        """;
    private static final String MEMBER = """
        {"name": "%s", "kind": "ASSOCIATION", "town": "%s", "state": "ACTIVE", "joinedOn": "2026-01-15"}\
        """;
    private static final String SERVICE = """
        {"lang": "FR", "name": "%s", "description": "Pour tous.", "service": "EMAIL", "days": 2.5}\
        """;
    private static final String TRAINING = """
        {"lang": "FR", "title": "%s", "objectives": "Savoir.", "duration": 0.5, "level": "BEGINNER",
         "licence": "CC_BY_SA_4_0"}\
        """;
    private static final String ENTRY = """
        {"date": "2027-%s-10", "account": "616", "label": "%s", "amount": "%s"}\
        """;

    private final TestNode node = TestNode.founded();

    @BeforeAll
    void fill() {
        made("/api/v1/members", MEMBER.formatted("Les Jardins", "Montbrison"));
        made("/api/v1/members", MEMBER.formatted("Ludothèque", "Feurs"));
        made("/api/v1/services", SERVICE.formatted("Courriel"));
        made("/api/v1/services", SERVICE.formatted("Nuage"));
        made("/api/v1/trainings", TRAINING.formatted("Sauvegarder"));
        made("/api/v1/trainings", TRAINING.formatted("Chiffrer"));
        made("/api/v1/scenarios", "{\"name\": \"Douze parts\", " + FIGURES);
        made("/api/v1/scenarios", "{\"name\": \"Prudent\", " + FIGURES);
        made("/api/v1/budgets", "{\"year\": 2027, " + FIGURES);
        made("/api/v1/budgets/2027/ledger", ENTRY.formatted("02", "Avoir", "-12.50"));
        made("/api/v1/budgets/2027/ledger", ENTRY.formatted("03", "Prime", "430.00"));
        var browser = node.browser(Role.TREASURER);
        var brought = browser.given()
                .multiPart("_token", browser.token("/budget/2027/imports"))
                .multiPart("file", "banque.csv", "Date;Compte\n1;2".getBytes(StandardCharsets.UTF_8))
                .post("/budget/2027/imports");
        assertEquals(303, brought.statusCode(), brought.asString());
    }

    private void made(String path, String json) {
        var answer = node.post(path, json);
        assertEquals(201, answer.statusCode(), answer.asString());
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/members?q=montbrison, Les Jardins, Ludothèque",
        "/members?sort=TOWN, Feurs, Nulle-Part",
        "/services?q=courriel, Courriel, Nuage",
        "/services?q=courriel, 2.5, Nuage",
        "/trainings?q=sauvegarder, Sauvegarder, Chiffrer",
        "/scenarios?q=douze, Douze parts, Prudent",
        "/scenarios?q=douze, -300, Prudent",
        "/budget/2027, 4300, Courriel",
        "/budget/2027/versions, -300, Courriel",
        "/budget/2027/ledger?month=2, -12.5, Prime",
        "/budget/2027/ledger?month=3, Prime, Avoir",
        "/budget/2027/actuals, 417.5, Avoir",
        "/budget/2027/imports, banque.csv, Avoir"
    })
    void a_file_holds_what_is_on_screen(String path, String kept, String left) {
        var and = path.contains("?") ? "&" : "?";
        var page = node.browser(Role.TREASURER).get(path).asString();
        for (var format : TableFormat.values()) {
            var address = path + and + "format=" + format.ending();
            if (!path.contains("sort="))
                assertTrue(page.contains("format=" + format.ending()), address + " is not offered");
            for (var lang : Lang.values()) {
                var cells = cells(address, format, lang);
                assertTrue(cells.contains(kept), address + " " + cells);
                assertFalse(cells.contains(left), address + " " + cells);
            }
        }
    }

    private List<String> cells(String address, TableFormat format, Lang lang) {
        var file = node.browser(Role.TREASURER).speaking(lang).get(address);
        assertEquals(200, file.statusCode(), address);
        assertEquals(format.mediaType(), file.contentType());
        assertTrue(file.header("Content-Disposition").contains("." + format.ending()), address);
        return ReadBack.of(format, lang, file.asByteArray()).texts().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void the_order_on_screen_is_that_of_the_file() {
        var rows = ReadBack.of(
                        TableFormat.XLSX,
                        Lang.FR,
                        node.browser(Role.TREASURER)
                                .get("/members?sort=TOWN&down=on&format=xlsx")
                                .asByteArray())
                .texts();
        assertEquals(
                List.of("Les Jardins", "Ludothèque"),
                rows.stream().skip(1).map(List::getFirst).collect(Collectors.toList()));
    }

    @ParameterizedTest
    @CsvSource({"/members.csv?q=feurs, Feurs", "/budget/2027/csv, 616", "/budget/2027/ledger/csv, Avoir"})
    void addresses_that_people_know_go_on(String path, String kept) {
        assertTrue(cells(path, TableFormat.CSV, Lang.FR).contains(kept));
    }

    @Test
    void a_file_is_for_whom_the_page_is_and_of_a_kind_that_there_is() {
        assertEquals(403, node.browser(Role.TRAINER).get("/members?format=xlsx").statusCode());
        assertEquals(
                400, node.browser(Role.TREASURER).get("/members?format=pdf").statusCode());
        assertEquals(
                400,
                node.browser(Role.TREASURER).get("/members?format=ods&state=X").statusCode());
        assertEquals(
                404,
                node.browser(Role.TREASURER)
                        .get("/budget/2026/ledger?format=ods")
                        .statusCode());
    }
}
