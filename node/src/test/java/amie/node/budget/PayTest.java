package amie.node.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.paper.Read;
import amie.server.web.Role;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The total of pay is for whoever reads the budget; what each job costs is for whoever keeps it and for the auditor.
class PayTest {
    private static final String API = "/api/v1/budgets/2027";
    private static final String TOTAL = "Salaires et cotisations, 1 poste";
    private static final List<String> OF_ONE_JOB = List.of("Technicienne", "brut", "1\u202f376,85", "Poste de 21");

    private final TestNode node = TestNode.founded();

    @BeforeEach
    void budget() {
        node.post("/api/v1/budgets", """
            {"year": 2027, "parts": 12, "price": "2000.00", "secondment": 9, "collective": 2,
             "jobs": [{"title": "Technicienne", "weekly": 21, "gross": "1376.85"}],
             "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
            """).then().statusCode(201);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REPRESENTATIVE", "WORKER", "SECRETARY", "ADMINISTRATOR"})
    void others_see_the_total(Role role) {
        for (var path : List.of("/budget/2027", "/budget/2027/versions/1")) {
            var page = node.browser(role).get(path).asString();
            assertTrue(page.contains(TOTAL), page);
            for (var told : OF_ONE_JOB) assertFalse(page.contains(told), told + " in " + page);
        }
        var page = node.browser(role).get("/budget/2027").asString();
        for (var hidden : List.of("/scenarios", "/ods")) assertFalse(page.contains("href=\"" + hidden), hidden);
        assertFalse(page.contains("/budget/2027/ods"), page);
        assertFalse(node.browser(role).get("/budget/2027/actuals").asString().contains("/2027/ledger"));
    }

    @Test
    void on_paper_likewise() throws IOException {
        var words = Read.words(
                node.browser(Role.REPRESENTATIVE).get("/budget/2027/pdf").asByteArray());
        assertTrue(words.contains(TOTAL), words);
        for (var told : OF_ONE_JOB) assertFalse(words.contains(told.replace('\u202f', ' ')), told + " in " + words);
    }

    @Test
    void programs_read_the_total_in_place_of_the_jobs() {
        var program = node.site().program(Role.REPRESENTATIVE);
        program.get(API)
                .then()
                .body("jobs", nullValue())
                .body("pay.jobs", equalTo(1))
                .body("pay.employerCost", equalTo("19999.92"));
        node.site().program(Role.REPRESENTATIVE).get(API + "/versions/1").then().body("jobs", nullValue());
        node.site()
                .program(Role.REPRESENTATIVE)
                .get(API + "/outcome")
                .then()
                .body("pay", equalTo("19999.92"))
                .body("changes", nullValue())
                .body("secondWorker", nullValue());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TREASURER", "COORDINATOR", "AUDITOR"})
    void who_keeps_or_checks_the_budget_sees_each_job(Role role) {
        assertTrue(node.browser(role).get("/budget/2027").asString().contains("Technicienne"));
        node.site().program(role).get(API).then().body("jobs", hasSize(1)).body("pay", nullValue());
        node.site().program(role).get(API + "/outcome").then().body("changes", notNullValue());
        assertEquals(200, node.browser(role).get("/budget/2027/ledger").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budget/2027/ods",
                "/budget/2027/ledger",
                "/budget/2027/ledger/csv",
                "/budget/2027/imports",
                "/scenarios",
                "/scenarios/compare",
                "/api/v1/scenarios",
                "/api/v1/budgets/2027/ledger"
            })
    void what_tells_pay_is_closed_to_others(String path) {
        for (var role : List.of(Role.REPRESENTATIVE, Role.WORKER)) {
            var answer = path.startsWith("/api/")
                    ? node.site().program(role).get(path)
                    : node.browser(role).get(path);
            assertEquals(403, answer.statusCode(), role + " " + path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/budget/2027/actuals", "/budget/2027/in-words", "/budget/2027/csv", "/budget/2027/versions"})
    void what_tells_totals_stays_open(String path) {
        assertEquals(200, node.browser(Role.REPRESENTATIVE).get(path).statusCode());
    }
}
