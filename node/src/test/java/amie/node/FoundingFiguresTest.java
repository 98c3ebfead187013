package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A founder's figures are answered at each change, before anything is founded.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingFiguresTest {
    private final TestNode node = TestNode.unfounded();

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
                "hiring| 12| il reste 18\u202f333\u00a0€",
                "another| 35| Un poste de plus, de 35\u00a0h par semaine",
                "jobs.0.gross| 900| comptent le minimum légal",
                "instalments| 5| href=\"#instalments\"",
            })
    void a_changed_figure_changes_what_is_said(String field, String value, String sentence) {
        assertTrue(answer(Map.of(field, value)).contains(sentence), sentence);
        assertFalse(answer(Map.of()).contains(sentence), sentence);
    }

    private String answer(Map<String, String> changes) {
        var browser = node.site().browser();
        var fields = new HashMap<>(Map.of(
                "_token", browser.token("/first-run/empty"),
                "parts", "12",
                "price", "2000",
                "secondment", "9",
                "collective", "2",
                "jobs.0.weekly", "21",
                "jobs.0.employerCost", "20000",
                "lines.0.account", "616",
                "lines.0.label", "Assurance",
                "lines.0.amount", "4000"));
        fields.putAll(changes);
        var answer = browser.given()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/first-run/figures");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.asString().contains("<html"));
        return answer.asString();
    }
}
