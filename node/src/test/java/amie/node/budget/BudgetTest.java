package amie.node.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    static final Map<String, String> FORM = Map.of(
            "year", "2027",
            "parts", "12",
            "price", "2 000,00",
            "secondment", "9",
            "collective", "2",
            "jobs.0.weekly", "21",
            "jobs.0.employerCost", "20 000",
            "lines.0.account", "616",
            "lines.0.label", "Assurance",
            "lines.0.amount", "4 000,00");

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void the_figures_of_the_talk_come_out() {
        assertEquals("/budget/2027", whenAdding().header("Location"));
        node.program()
                .get("/api/v1/budgets/2027/outcome")
                .then()
                .body("result", equalTo("0.00"))
                .body("breakEvenParts", equalTo(12))
                .body("maxParts", equalTo(12))
                .body("pricePerOwedDay", equalTo("181.82"))
                .body("pricePerSecondmentDay", equalTo("222.22"));
        var page = page("/budget/2027");
        assertTrue(page.contains("181,82") && page.contains("window-chart"), page);
    }

    @Test
    void a_year_has_one_budget() {
        whenAdding();
        var second = whenAdding("parts", "11");
        assertEquals(422, second.statusCode());
        assertEquals(303, whenAdding().statusCode(), "the same form sent twice");
        assertTrue(second.asString().contains("id=\"year-fault-0\""));
        assertEquals(1, node.count("budget"));
    }

    @Test
    void the_second_of_two_edits_is_told_and_keeps_what_was_entered() {
        whenAdding();
        assertEquals(303, whenEditing(1, "parts", "11").statusCode());
        var late = whenEditing(1, "parts", "10");
        assertEquals(409, late.statusCode());
        assertTrue(late.asString().contains("name=\"version\" value=\"2\""));
        assertTrue(late.asString().contains("name=\"parts\" type=\"text\" value=\"10\""), late.asString());
        assertTrue(page("/budget/2027/edit").contains("value=\"11\""));
    }

    @Test
    void next_year_starts_from_a_copy() {
        whenAdding();
        assertEquals("/budget/2028/edit", whenCopying(2027).header("Location"));
        assertTrue(page("/budget/2028").contains("Assurance"));
        assertEquals("/budget/2028", whenCopying(2027).header("Location"));
        assertEquals(2, node.count("budget"));
    }

    @Test
    void a_budget_of_a_wrong_year_is_deleted() {
        whenAdding();
        assertTrue(page("/budget/2027").contains("/budget/2027/delete"));
        submit("/budget/new", "/budget/2027/delete", Map.of("version", "9"));
        assertEquals(1, node.count("budget"), "as it was not seen");
        assertEquals(
                "/budget",
                submit("/budget/new", "/budget/2027/delete", Map.of("version", "1"))
                        .header("Location"));
        assertEquals(0, node.count("budget"));
    }

    @Test
    void a_budget_with_books_stays_and_the_page_says_why() {
        whenAdding();
        node.post(
                "/api/v1/budgets/2027/ledger",
                "{\"date\":\"2027-02-01\",\"account\":\"616\",\"label\":\"MAIF\",\"amount\":\"1.00\"}");
        var answer = submit("/budget/new", "/budget/2027/delete", Map.of("version", "1"));
        assertEquals("/budget/2027", answer.header("Location"));
        assertTrue(
                answer.header("Set-Cookie").contains("budget.delete.books"),
                answer.headers().toString());
        assertEquals(1, node.count("budget"));
    }

    @Test
    void there_is_no_copy_after_the_last_year_nor_of_nothing() {
        whenAdding("year", "2100");
        assertEquals(
                404, submit("/budget/2100/edit", "/budget/2100/copy", Map.of()).statusCode());
        assertEquals(
                404, submit("/budget/2100/edit", "/budget/2050/copy", Map.of()).statusCode());
        assertFalse(page("/budget/2100").contains("/copy"));
    }

    @ParameterizedTest
    @CsvSource({"1999", "2101", "20270", "budget", "'2027 '"})
    void an_address_without_a_year_is_no_page(String year) {
        assertEquals(404, node.browser(Role.TREASURER).get("/budget/" + year).statusCode());
    }

    @Test
    void looking_shows_what_it_gives_and_keeps_nothing() {
        assertTrue(whenAdding("look", "1").asString().contains("181,82"));
        assertTrue(whenAdding("look", "1", "price", "1 900").asString().contains("172,73"));
        assertEquals(0, node.count("budget"));
    }

    @Test
    void a_change_is_answered_by_the_outcome_alone() {
        var browser = node.browser(Role.TREASURER);
        var answer = browser.given()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with("_token", browser.token("/budget/new")))
                .post("/budget");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.asString().contains("181,82"));
        assertFalse(answer.asString().contains("<html"));
        assertEquals(0, node.count("budget"));
    }

    @ParameterizedTest
    @CsvSource({
        "year, 1999",
        "year, 2101",
        "year, ''",
        "parts, 0",
        "parts, 10001",
        "parts, douze",
        "parts, '1,5'",
        "price, 0",
        "price, '0,001'",
        "price, 1000000000000000000000",
        "price, NaN",
        "secondment, 0",
        "secondment, '1,3'",
        "secondment, 184",
        "collective, -1",
        "months, 13",
        "jobs.0.weekly, 0",
        "jobs.0.weekly, '48,5'",
        "jobs.0.months, 13",
        "jobs.0.employerCost, -1",
        "lines.0.account, 6411",
        "lines.0.account, 7084",
        "lines.0.account, x",
        "lines.0.label, ''",
        "lines.0.amount, -4"
    })
    void a_form_says_what_is_wrong_beside_its_field_and_keeps_nothing(String field, String value) {
        var page = whenAdding(field, value);
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("id=\"" + field + "-fault-0\""), page.asString());
        assertEquals(0, node.count("budget"));
    }

    @Test
    void gross_pay_below_the_minimum_is_told() {
        var page = whenAdding("jobs.0.employerCost", "", "jobs.0.gross", "900");
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("id=\"jobs.0.gross-fault-0\""));
    }

    @Test
    void over_full_time_a_job_is_kept_by_its_cost() {
        assertEquals(303, whenAdding("jobs.0.weekly", "48").statusCode());
    }

    @Test
    void a_spreadsheet_takes_no_label_for_a_formula() {
        whenAdding("lines.0.label", "=HYPERLINK(\"http://x\";\"Assurance\")");
        var csv = node.browser(Role.TREASURER).get("/budget/2027/csv");
        assertTrue(csv.header("Content-Type").startsWith("text/csv"));
        assertTrue(csv.header("Content-Disposition").contains("budget-lines-2027.csv"));
        assertTrue(
                csv.asString().contains("616;\"'=HYPERLINK(\"\"http://x\"\";\"\"Assurance\"\")\";4000,00;"),
                csv.asString());
        assertTrue(csv.asString().contains("7084;Parts des membres;;24000,00"), csv.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, 200, 200",
        "TREASURER, 200, 200",
        "SECRETARY, 200, 403",
        "WORKER, 200, 403",
        "REPRESENTATIVE, 200, 403",
        "AUDITOR, 200, 403",
        "ADMINISTRATOR, 200, 403",
        "TRAINER, 403, 403",
        "STEWARD, 403, 403"
    })
    void who_reads_and_who_changes(Role role, int reads, int changes) {
        whenAdding();
        var browser = node.browser(role);
        assertEquals(reads, browser.get("/budget/2027").statusCode());
        assertEquals(reads, browser.get("/budget/compare").statusCode());
        assertEquals(changes, browser.get("/budget/2027/edit").statusCode());
        assertEquals(changes, browser.get("/budget/2027/open").statusCode());
        assertEquals(
                changes == 200,
                reads == 200 && browser.get("/budget/2027").asString().contains("/budget/2027/edit"));
    }

    @Test
    void nobody_without_an_account_sees_a_figure() {
        whenAdding();
        for (var path : new String[] {"/budget/2027", "/budget/2027/csv", "/budget/compare", "/api/v1/budgets/2027"})
            assertFalse(node.site().program().get(path).asString().contains("000"), path);
    }

    @Test
    void without_a_budget_the_page_says_how_to_begin() {
        assertTrue(page("/budget").contains("/budget/new"));
        node.program().get("/api/v1/budgets").then().body("items.size()", equalTo(0));
    }

    private String page(String address) {
        var answer = node.browser(Role.TREASURER).get(address);
        assertEquals(200, answer.statusCode());
        return answer.asString();
    }

    private Response whenAdding(String... changes) {
        return submit("/budget/new", "/budget", with(changes));
    }

    private Response whenEditing(int version, String... changes) {
        var fields = with(changes);
        fields.put("version", Integer.toString(version));
        return submit("/budget/2027/edit", "/budget/2027", fields);
    }

    private Response whenCopying(int year) {
        return submit("/budget/new", "/budget/" + year + "/copy", Map.of());
    }

    private Response submit(String page, String action, Map<String, String> fields) {
        return node.browser(Role.TREASURER).submit(page, action, fields);
    }

    private static Map<String, String> with(String... changes) {
        var fields = new HashMap<>(FORM);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return fields;
    }
}
