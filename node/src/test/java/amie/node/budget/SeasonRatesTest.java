package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// docs/numbers.md, “Employer cost”: the rates are those of the season, not of the day on which somebody looks.
class SeasonRatesTest {
    @Test
    void a_season_without_rates_says_so_though_there_are_some_today() {
        try (var node = TestNode.founded(Instant.parse("2026-09-01T08:00:00Z"))) {
            var browser = node.browser(Role.TREASURER);
            browser.submit("/budget/new", "/budget", BudgetTest.FORM);
            var page = browser.get("/budget/2027").asString();
            assertTrue(page.contains("du 1er juillet 2026 au 31 décembre 2026. Pour une autre période"), page);
        }
    }
}
