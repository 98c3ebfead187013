package amie.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.paper.Read;
import amie.server.sheet.Opened;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody takes along of a scenario or a budget.
class ScenarioFileTest {
    private static final String PLAINE = """
        {"name": "Douze parts", "parts": 12, "price": "2000.00", "launchPrice": "1500.00",
         "secondment": 9, "collective": 2,
         "jobs": [{"title": "Technicienne", "weekly": 21, "months": 12, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
        """;

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aScenarioIsPrintedWithItsPicturesAndFigures() throws IOException {
        var text = printed(get(givenScenario() + "/pdf"));
        for (var said :
                new String[] {"Douze parts", "Ce projet tient", "181,82 €", "Douze mois de trésorerie", "Assurance"})
            assertTrue(text.contains(said), said + " in " + text);
    }

    @Test
    void aScenarioIsASpreadsheetUnderItsName() throws IOException {
        var file = get(givenScenario() + "/ods");
        assertEquals("application/vnd.oasis.opendocument.spreadsheet", file.contentType());
        assertTrue(file.header("Content-Disposition").contains("filename=\"Douze parts.ods\""));
        assertEquals("Douze parts", title(file));
    }

    @Test
    void aBudgetIsBothToo() throws IOException {
        givenBudget();
        assertTrue(printed(get("/budget/2027/pdf")).contains("Budget 2027"));
        assertEquals("Budget 2027", title(get("/budget/2027/ods")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budget/2031/pdf",
                "/budget/2031/ods",
                "/scenarios/00000000-0000-0000-0000-000000000000/pdf",
                "/scenarios/00000000-0000-0000-0000-000000000000/ods",
                "/scenarios/x/ods"
            })
    void whatIsNotThereIsNotPrinted(String path) {
        assertEquals(404, get(path).statusCode());
    }

    private String givenScenario() {
        var made = node.post("/api/v1/scenarios", PLAINE);
        assertEquals(201, made.statusCode(), made.asString());
        return made.header("Location").replaceFirst(".*/api/v1", "");
    }

    private void givenBudget() {
        var made = node.browser(Role.COORDINATOR)
                .submit(
                        "/budget/new",
                        "/budget",
                        Map.of(
                                "year", "2027",
                                "parts", "12",
                                "price", "2000",
                                "secondment", "9",
                                "collective", "2",
                                "jobs.0.weekly", "21",
                                "jobs.0.employerCost", "20000"));
        assertEquals(303, made.statusCode(), made.asString());
    }

    private Response get(String path) {
        return node.browser(Role.AUDITOR).get(path);
    }

    private static String printed(Response file) throws IOException {
        assertEquals("application/pdf", file.contentType());
        return Read.words(file.asByteArray());
    }

    private static String title(Response file) throws IOException {
        return Opened.title(file.asByteArray());
    }
}
