package amie.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.BudgetLine;
import amie.model.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an amount of the books belongs in the plan.
class ActualsTest {
    private static final List<BudgetLine> PLAN = List.of(
            line("641", "Salaires", 20_000),
            line("606", "Petit matériel", 300),
            line("6063", "Outillage", 200),
            line("616", "Assurance", 400),
            line("616", "Assurance du local", 100),
            line("6251", "Déplacements", 600),
            line("6226", "Honoraires", 100),
            line("6227", "Actes", 100),
            line("7084", "Parts", 21_800));

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "6411, 641",
        "6451, 641",
        "6333, 641",
        "641, 641",
        "6063, 6063",
        "60631, 6063",
        "6064, 606",
        "606, 606",
        "6161, 616",
        "7084, 7084",
        "7562, 7084",
        "756, 7084",
        "625, 6251",
        "6250, 6251",
        "625000, 6251",
        "62510, 6251",
        "6252, 6252",
        "622, 622",
        "622000, 622000",
        "62260000, 6226",
        "600, 600",
        "627, 627",
        "6, 6",
        "741, 741",
        "6475, 6475"
    })
    void an_amount_belongs_to_the_longest_planned_beginning_or_the_only_line_under_it(String account, String row) {
        var found = Actuals.of(PLAN, Map.of(account, Money.euros(10))).rows().stream()
                .filter(one -> one.actual().cents() != 0)
                .toList();
        assertEquals(List.of(row), found.stream().map(Actuals.Row::account).toList());
    }

    @Test
    void lines_of_one_account_are_one_row() {
        var row = Actuals.of(PLAN, Map.of("616", Money.euros(550))).rows().get(3);
        assertEquals("Assurance · Assurance du local", row.label());
        assertEquals(Money.euros(50), row.difference());
        assertEquals(1_000, row.share());
    }

    @Test
    void what_nobody_planned_comes_last_and_has_no_share() {
        var row = Actuals.of(PLAN, Map.of("627", Money.euros(12))).rows().getLast();
        assertNull(row.label());
        assertNull(row.share());
    }

    /// A cent that was planned against thirty thousand euros: no share of it says anything.
    @Test
    void a_difference_in_next_to_nothing_has_no_share() {
        var plan = List.of(new BudgetLine("626", "Téléphone", new Money(1)));
        var row = Actuals.of(plan, Map.of("626", Money.euros(30_000))).rows().getFirst();
        assertNull(row.share());
    }

    @Test
    void nothing_is_lost_between_books_and_rows() {
        var found = Actuals.of(
                PLAN,
                Map.of(
                        "6411", Money.euros(9_000),
                        "627", Money.euros(12),
                        "7084", Money.euros(18_000),
                        "616", Money.euros(-30)));
        assertEquals(Money.euros(8_982), found.actual(true));
        assertEquals(Money.euros(9_018), found.actualResult());
        assertEquals(Money.ZERO, found.plannedResult());
    }

    private static BudgetLine line(String account, String label, long euros) {
        return new BudgetLine(account, label, Money.euros(euros));
    }
}
