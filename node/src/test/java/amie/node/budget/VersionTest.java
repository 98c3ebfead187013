package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/// What a season's budget went through.
class VersionTest {
    private static final String ONE = "/budget/2027/versions/1";
    private static final Map<String, String> DECISION = Map.of("decision", "2027-03", "decidedOn", "2027-02-10");

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void every_change_keeps_the_state_before() {
        givenBudget("12");
        whenChanging("version", "1", "parts", "13");
        assertTrue(page(ONE).contains("12 parts"), page(ONE));
        assertTrue(page("/budget/2027").contains("13 parts"));
        assertTrue(page("/budget/2027/versions").contains("13 à"));
        assertEquals(2, node.count("budget_version"));
    }

    @Test
    void a_version_taken_up_again_is_a_new_one() {
        givenBudget("12");
        whenChanging("version", "1", "parts", "13");
        assertEquals("/budget/2027", post(ONE + "/restore", Map.of("now", "2")).header("Location"));
        assertEquals(3, node.count("budget_version"));
        assertTrue(page("/budget/2027").contains("Version 3"));
    }

    @Test
    void nothing_is_taken_up_over_a_change_that_was_not_seen() {
        givenBudget("12");
        whenChanging("version", "1", "parts", "13");
        whenChanging("version", "2", "parts", "14");
        post(ONE + "/restore", Map.of("now", "2"));
        assertEquals(3, node.count("budget_version"));
    }

    @Test
    void a_balanced_budget_is_adopted_by_a_decision() {
        givenBudget("12");
        assertEquals(ONE, whenAdopting(DECISION).header("Location"));
        assertTrue(page("/budget/2027").contains("décision 2027-03 du 10 février 2027"));
    }

    @Test
    void a_budget_that_lacks_money_is_adopted_only_with_what_covers_it() {
        givenBudget("11");
        assertEquals(422, whenAdopting(DECISION).statusCode());
        var covered = new HashMap<>(DECISION);
        covered.put("cover", "Réserve de 2026");
        assertEquals(303, whenAdopting(covered).statusCode());
        assertTrue(page(ONE).contains("Réserve de 2026"));
    }

    @Test
    void saving_without_a_change_keeps_version_and_adoption() {
        givenBudget("12");
        whenAdopting(DECISION);
        whenChanging("version", "1", "parts", "12");
        assertEquals(1, node.count("budget_version"));
        assertTrue(page("/budget/2027").contains("décision 2027-03 du 10 février 2027"));
    }

    @Test
    void a_changed_budget_is_a_draft_beside_the_adopted_one() {
        givenBudget("12");
        whenAdopting(DECISION);
        whenChanging("version", "1", "parts", "13");
        var page = page("/budget/2027");
        assertTrue(page.contains("Vous regardez un projet") && page.contains("href=\"/budget/2027/versions/1\""), page);
        assertTrue(page("/budget/2027/versions").contains("décision 2027-03"));
    }

    @ParameterizedTest
    @CsvSource({"actuals", "in-words"})
    void what_was_spent_is_measured_against_what_was_adopted(String path) {
        givenBudget("12");
        assertTrue(page("/budget/2027/" + path).contains("Aucune décision du conseil n’est notée"));
        whenAdopting(DECISION);
        whenChanging("version", "1", "lines.0.amount", "3 000");
        var page = page("/budget/2027/" + path);
        assertTrue(page.contains("adopté par la décision 2027-03 du 10 février 2027"), page);
        assertTrue(page.contains("Le budget a changé depuis cette décision"), page);
        // Only with something in the books is there a table.
        node.post(
                "/api/v1/budgets/2027/ledger",
                "{\"date\":\"2027-02-01\",\"account\":\"616\",\"label\":\"MAIF\",\"amount\":\"1.00\"}");
        assertTrue(page("/budget/2027/" + path).contains("4\u202f000"), "as adopted");
    }

    @Test
    void a_changed_budget_is_adopted_by_another_decision_which_then_counts() {
        givenBudget("12");
        whenAdopting(DECISION);
        whenChanging("version", "1", "parts", "13");
        var two = "/budget/2027/versions/2";
        var same = post(two + "/adoption", Map.of("decision", "2027-03", "decidedOn", "2027-02-20"));
        assertEquals(422, same.statusCode());
        assertTrue(same.asString().contains("id=\"decision-fault-0\""), same.asString());
        post(two + "/adoption", Map.of("decision", "2027-05", "decidedOn", "2027-02-20"));
        var history = page("/budget/2027/versions");
        assertTrue(history.contains("remplacée") && history.contains("en vigueur"), history);
        assertTrue(page("/budget/2027/actuals").contains("décision 2027-05"));
    }

    @Test
    void a_decision_noted_by_mistake_is_erased_and_the_list_says_who_did() {
        givenBudget("12");
        whenAdopting(DECISION);
        post(ONE + "/adoption/end", Map.of());
        assertTrue(page(ONE).contains("Noter la décision"));
        assertTrue(page("/budget/2027/versions").contains("effacée par"));
        assertEquals(303, whenAdopting(DECISION).statusCode(), "it may be noted again");
        assertEquals(2, node.count("budget_adoption"));
    }

    @ParameterizedTest
    @CsvSource({".", "'-- 1'", "ab"})
    void what_covers_a_gap_is_said_in_words(String cover) {
        givenBudget("11");
        var form = new HashMap<>(DECISION);
        form.put("cover", cover);
        assertEquals(422, whenAdopting(form).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "decision,''",
        "decidedOn,''",
        "decidedOn,2027-13-01",
        "decidedOn,2027-12-31",
        "decidedOn,1900-01-01",
        "decidedOn,2024-12-31",
        "decision,."
    })
    void what_is_wrong_in_a_decision_is_told_at_its_field(String field, String value) {
        givenBudget("12");
        var form = new HashMap<>(DECISION);
        form.put(field, value);
        var answer = whenAdopting(form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("id=\"" + field + "-fault-0\""), answer.asString());
    }

    @ParameterizedTest
    @CsvSource({"/budget/2026/versions", "/budget/2027/versions/9", "/budget/2027/versions/0", "/budget/2027/versions/x"
    })
    void what_never_was_is_not_found(String address) {
        givenBudget("12");
        assertEquals(404, node.browser(Role.TREASURER).get(address).statusCode());
    }

    private void givenBudget(String parts) {
        var form = new HashMap<>(BudgetTest.FORM);
        form.put("parts", parts);
        assertEquals(303, post("/budget", form).statusCode());
    }

    private void whenChanging(String... fields) {
        var form = new HashMap<>(BudgetTest.FORM);
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        assertEquals(303, post("/budget/2027", form).statusCode());
    }

    private Response whenAdopting(Map<String, String> decision) {
        return post(ONE + "/adoption", decision);
    }

    private Response post(String path, Map<String, String> form) {
        return node.browser(Role.TREASURER).submit("/budget/new", path, form);
    }

    private String page(String path) {
        var answer = node.browser(Role.TREASURER).get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.asString();
    }
}
