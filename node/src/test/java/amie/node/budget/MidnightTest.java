package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.node.TestNode;
import amie.server.web.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day begins at midnight in Paris: there is already the next one while the machine still counts the day before.
class MidnightTest {
    @ParameterizedTest(name = "at {0} a decision of {1}: {2}")
    @CsvSource({
        "2027-02-09T23:46:00Z, 2027-02-10, 303",
        "2027-02-09T22:46:00Z, 2027-02-10, 422",
        "2027-06-30T22:05:00Z, 2027-07-01, 303",
    })
    void a_decision_of_today_is_taken_just_after_midnight(String moment, String day, int status) {
        try (var node = TestNode.founded(Instant.parse(moment))) {
            var browser = node.browser(Role.TREASURER);
            browser.submit("/budget/new", "/budget", BudgetTest.FORM);
            var decision = Map.of("decision", "2027-03", "decidedOn", day);
            var answer = browser.submit("/budget/new", "/budget/2027/versions/1/adoption", decision);
            assertEquals(status, answer.statusCode(), answer.asString());
        }
    }
}
