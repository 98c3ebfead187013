package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
    void the_database_itself_asks_for_a_cover() {
        givenBudget("11");
        assertThrows(RuntimeException.class, () -> node.database().run(db -> db.execute("""
            insert into budget_adoption (year, version, decision, decided_on, result_cents, noted_at, noted_by)
            values (2027, 1, '2027-03', '2027-02-10', -200000, now(), 'Camille')
            """)));
    }

    @Test
    void a_changed_budget_is_not_the_adopted_one() {
        givenBudget("12");
        whenAdopting(DECISION);
        whenChanging("version", "1", "parts", "13");
        assertFalse(page("/budget/2027").contains("décision 2027-03"));
        assertTrue(page("/budget/2027/versions").contains("décision 2027-03"));
    }

    @Test
    void a_decision_noted_by_mistake_is_erased() {
        givenBudget("12");
        whenAdopting(DECISION);
        post(ONE + "/adoption/end", Map.of());
        assertEquals(0, node.count("budget_adoption"));
    }

    @ParameterizedTest
    @CsvSource({"decision,''", "decidedOn,''", "decidedOn,2027-13-01", "decidedOn,2027-12-31"})
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
