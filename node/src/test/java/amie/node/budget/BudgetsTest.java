package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.db.TestDatabase;
import amie.server.simulator.Inputs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {
    private final TestDatabase database = TestDatabase.with("db/node");
    private final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private final Budgets budgets = new Budgets(database.database(), clock);

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void a_budget_comes_back_whole() {
        var content = new Inputs(
                9,
                new PartPlan(Money.euros(2000), Money.euros(1500), new HalfDays(13), new HalfDays(5)),
                8,
                Money.euros(170),
                List.of(
                        new Inputs.Job("Technicien", HalfHours.hours(21), 8, Money.euros(1400), Money.euros(13_333)),
                        new Inputs.Job(null, HalfHours.hours(40), 3, null, Money.euros(9000))),
                List.of(
                        new BudgetLine("616", "Assurance", new Money(43_001)),
                        new BudgetLine("741", "Subvention", Money.euros(1000)),
                        new BudgetLine("616", "Autre assurance", Money.ZERO)));
        budgets.add(2027, content, "Camille");
        var kept = of(2027);
        assertNotNull(kept);
        assertEquals(content, kept.content());
        assertEquals(new Budget(2027, 1, clock.instant(), content), kept);
    }

    @ParameterizedTest
    @CsvSource({"2026 2027 2028, 2027", "2025 2026 2028, 2026", "2028 2029, 2028", "2020, 2020", "'', 0"})
    void the_current_budget_is_this_years_or_else_the_nearest_that_was_made(String years, int expected) {
        for (var year : years.split(" ", -1))
            if (!year.isEmpty()) budgets.add(Integer.parseInt(year), plan(12), "Camille");
        var current = database.database().read(budgets::current);
        assertEquals(expected, current == null ? 0 : current.year());
    }

    @Test
    void a_change_meets_the_version_it_was_made_on() {
        budgets.add(2027, plan(12), "Camille");
        assertInstanceOf(Budgets.Change.Kept.class, budgets.change(2027, 1, plan(11), "Camille"));
        var late = assertInstanceOf(Budgets.Change.Overtaken.class, budgets.change(2027, 1, plan(10), "Camille"));
        assertEquals(11, late.now().content().parts());
        assertInstanceOf(Budgets.Change.Missing.class, budgets.change(2030, 1, plan(10), "Camille"));
    }

    @Test
    void figures_that_say_the_same_make_no_version() {
        budgets.add(2027, plan(12), "Camille");
        var kept = assertInstanceOf(Budgets.Change.Kept.class, budgets.change(2027, 1, plan(12), "Camille"));
        assertEquals(1, kept.budget().version());
        assertInstanceOf(Budgets.Change.Kept.class, budgets.change(2027, 1, plan(11), "Camille"));
        assertInstanceOf(Budgets.Change.Kept.class, budgets.change(2027, 1, plan(11), "Camille"), "sent twice");
        assertInstanceOf(Budgets.Change.Overtaken.class, budgets.change(2027, 1, plan(10), "Camille"));
    }

    @Test
    void a_copy_is_a_budget_of_its_own() {
        budgets.add(2027, plan(12), "Camille");
        assertInstanceOf(Budgets.Change.Kept.class, budgets.copy(2027, 2028, "Camille"));
        budgets.change(2028, 1, plan(13), "Camille");
        var original = of(2027);
        assertNotNull(original);
        assertEquals(12, original.content().parts());
        assertInstanceOf(Budgets.Change.Taken.class, budgets.copy(2027, 2028, "Camille"));
        assertInstanceOf(Budgets.Change.Missing.class, budgets.copy(2040, 2041, "Camille"));
        assertNull(of(2041));
    }

    @Test
    void a_newly_founded_amie_has_a_budget_for_the_year_that_runs() {
        database.database().run(handle -> budgets.makeFirst(handle, plan(12)));
        assertNotNull(of(2027));
    }

    private @Nullable Budget of(int year) {
        return database.database().read(handle -> budgets.of(handle, year));
    }

    private static Inputs plan(int parts) {
        return new Inputs(
                parts,
                new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2)),
                12,
                Money.euros(180),
                List.of(new Inputs.Job(null, HalfHours.hours(21), 12, null, Money.euros(20_000))),
                List.of(new BudgetLine("616", "Assurance", Money.euros(4000))));
    }
}
