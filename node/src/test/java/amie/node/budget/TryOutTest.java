package amie.node.budget;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures that are looked at and not kept.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryOutTest {
    private final TestNode node = TestNode.founded();

    @AfterAll
    void stop() {
        node.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parts| 11| il en manque",
                "price| 2 500| il reste 6\u202f000\u00a0€",
                "opening| 9| Fin novembre, au plus bas",
                "instalments| 2| Fin juin, au plus bas",
                "hiring| 12| il reste 18\u202f333\u00a0€",
                "another| 35| Un poste de plus, de 35\u00a0h par semaine",
                "jobs.0.gross| 1 500| Le brut compte",
                "jobs.0.gross| 900| comptent le minimum légal",
                "opening| 13| id=\"opening-fault-0\"",
            })
    void a_changed_input_changes_what_is_said_and_keeps_nothing(String field, String value, String sentence) {
        var page = whenLooking(Map.of(field, value));
        assertTrue(page.contains(sentence), page);
        assertFalse(whenLooking(Map.of()).contains(sentence));
        assertEquals(0, node.count("budget"));
    }

    /// What is tried out is no part of a budget: a program that sends it is told.
    @Test
    void a_program_is_told_what_a_budget_does_not_keep() {
        var sent = """
            {"year": 2027, "parts": 12, "price": "2000.00", "secondment": 9, "collective": 2, "opening": 9,
             "jobs": [{"weekly": 21, "gross": "1500.00", "employerCost": "20000.00"}], "lines": []}
            """;
        node.program()
                .contentType("application/json")
                .header("Idempotency-Key", "try-out")
                .body(sent)
                .post("/api/v1/budgets")
                .then()
                .statusCode(422)
                .body(containsString("opening"))
                .body(containsString("jobs.0.employerCost"));
        assertEquals(0, node.count("budget"));
    }

    private String whenLooking(Map<String, String> changes) {
        var fields = new HashMap<>(BudgetTest.FORM);
        fields.put("look", "1");
        fields.putAll(changes);
        return node.browser(Role.TREASURER)
                .submit("/budget/new", "/budget", fields)
                .asString();
    }
}
