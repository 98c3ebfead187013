package amie.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.node.TestNode;
import amie.server.table.ReadBack;
import amie.server.table.TableFormat;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Scenarios and a budget side by side.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioCompareTest {
    private static final String JSON = """
        {"name": "%s", "parts": %d, "price": "%d.00", "secondment": 9, "collective": 2,
         "jobs": [{"weekly": 21, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
        """;

    private final TestNode node = TestNode.founded();
    private final List<String> made = new ArrayList<>();

    @BeforeAll
    void fill() {
        for (int i = 0; i < 5; i++)
            made.add(TestNode.made(
                    node.post("/api/v1/scenarios", JSON.formatted("Essai " + i, 12 + i, 2000 + 100 * i))));
        node.post("/api/v1/budgets", JSON.formatted("", 12, 2000).replace("\"name\": \"\"", "\"year\": 2027"));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void the_others_are_told_against_the_first_in_words_figures_and_pictures() {
        var page = page(with(0, 1));
        for (var said : List.of(
                "Il y a 13 parts au lieu de 12.",
                "Une part coûte 2 100,00 € au lieu de 2 000,00 €.",
                "Un jour dû coûte 9,09 € de plus : 190,91 € au lieu de 181,82 €.",
                "Le résultat est de 3 300,00 € au lieu de 0,00 €."))
            assertTrue(ScenarioTest.text(page).contains(said), said);
        assertFalse(page.contains("chez nous") || page.contains("Les salaires et cotisations sont de"), page);
        assertTrue(page.contains("structure-chart") && page.contains("windows-chart"));
    }

    @Test
    void a_budget_stands_first() {
        var page = page(with(1, 2, 3) + "&budget=2027");
        assertTrue(page.indexOf("href=\"/budget/2027\"") < page.indexOf("href=\"/scenarios/" + made.get(1)), page);
        assertEquals(4, page.split("today-mark", -1).length - 1, "four windows on one axis");
        assertTrue(page.contains("value=\"2027\" selected"));
    }

    @Test
    void what_is_compared_is_taken_along() {
        assertTrue(page(with(0, 1)).contains("&amp;format=ods"), page(with(0, 1)));
        var file = get(with(0, 1) + "&budget=2027&format=ods").asByteArray();
        var rows = ReadBack.of(TableFormat.ODS, Lang.FR, file).texts();
        assertTrue(rows.contains(List.of("Résultat", "0", "0", "3300")), rows.toString());
    }

    @Test
    void a_fifth_is_refused_in_words_and_the_choice_is_kept() {
        for (var query : List.of(with(0, 1, 2, 3, 4), with(0, 1, 2, 3) + "&budget=2027")) {
            var page = get(query);
            assertEquals(422, page.statusCode());
            assertTrue(ScenarioTest.text(page.asString()).contains("quatre au plus, budget compris : il y en a 5"));
            assertTrue(page.asString().contains("value=\"" + made.get(3) + "\" checked"), page.asString());
            assertFalse(page.asString().contains("structure-chart"));
        }
    }

    @Test
    void one_alone_asks_for_another_and_none_for_a_choice() {
        assertTrue(page(with(0)).contains("Choisissez-en au moins un autre"));
        assertTrue(page(with(0, 0)).contains("Choisissez-en au moins un autre"));
        assertTrue(page("?budget=").contains("value=\"" + made.get(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&with=x", "&with=00000000-0000-0000-0000-000000000000", "&budget=2030"})
    void what_names_nothing_is_not_found(String more) {
        assertEquals(404, get(with(0) + more).statusCode());
        assertEquals(400, get(with(0) + "&budget=hier").statusCode());
    }

    private String with(int... numbers) {
        var query = new StringBuilder("?");
        for (int number : numbers) query.append("&with=").append(made.get(number));
        return query.toString().replace("?&", "?");
    }

    private String page(String query) {
        var answer = get(query);
        assertEquals(200, answer.statusCode());
        return answer.asString();
    }

    private Response get(String query) {
        return node.browser(Role.AUDITOR).given().urlEncodingEnabled(false).get("/scenarios/compare" + query);
    }
}
