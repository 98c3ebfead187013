package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.db.ConstraintViolation;
import amie.server.db.TestDatabase;
import amie.server.simulator.Inputs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the database itself refuses, whoever asks.
class KeptTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private final TestDatabase database = TestDatabase.with("db/node");
    private final Budgets budgets = new Budgets(database.database(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        database.close();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update figures set parts = 99| figures_kept",
                "delete from figures_job| figures_kept",
                "update figures_line set amount_cents = 1| figures_kept",
                "insert into figures_line select figures, 9, '627', 'Banque', 1 from figures_line| figures_kept",
                "update budget_version set changed_by = 'x'| budget_version_kept",
                "delete from budget_version where version = 2| budget_version_kept",
                "update budget set version = 7| budget_has_its_version",
                "update budget_adoption set decided_on = '2027-01-01'| budget_adoption_kept",
                "delete from budget_adoption| budget_adoption_kept",
                "insert into open_book (id, year, budget_version, title, decision, decided_on, licence, proposed_by,"
                    + " proposed_name, proposed_at, lang, pay_label, parts_label) values (gen_random_uuid(), 2027, 9,"
                    + " 'Budget', '1', '2027-02-01', 'CC0_1_0', gen_random_uuid(), 'C', '2027-03-01T09:00Z', 'FR',"
                    + " 'a', 'b')| open_book_year_budget_version_fkey",
                "insert into scenario (id, name, figures, changed_at) select gen_random_uuid(), 'x', figures, now()"
                        + " from budget_version where version = 1| scenario_figures_owner_fkey",
            })
    void what_is_kept_stays(String sql, String rule) {
        givenAnAdoptedBudgetThatWasChanged();
        thenRefused(sql, rule);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into figures_line select id, 0, '6411', 'Paie', 1 from figures where owner = 'SCENARIO'"
                        + "| figures_line_neither_pay_nor_parts",
                "insert into figures_line select id, 0, '7562', 'Parts', 1 from figures where owner = 'SCENARIO'"
                        + "| figures_line_neither_pay_nor_parts",
                "insert into figures_job select id, months, 8, null, 42, 9, null, 1 from figures where owner ="
                        + " 'SCENARIO'| figures_job_in_season",
                "insert into figures_job select id, 12, 8, null, 42, 9, null, 1 from figures where owner = 'SCENARIO'"
                        + "| figures_job_figures_season_months_fkey",
            })
    void figures_are_those_that_a_form_takes(String sql, String rule) {
        database.database().run(db -> KeptFigures.insert(db, plan(12, 8)));
        thenRefused(sql, rule);
    }

    @Test
    void the_result_of_an_adoption_is_that_of_its_version() {
        budgets.add(2027, plan(11, 12), "Camille");
        thenRefused(
                "insert into budget_adoption (year, version, decision, decided_on, result_cents, noted_at, noted_by)"
                        + " values (2027, 1, '2027-03', '2027-02-10', 0, '2027-03-01T09:00Z', 'Camille')",
                "budget_adoption_balanced");
    }

    @Test
    void a_season_of_less_than_a_year_is_reckoned_at_the_launch_price() {
        budgets.add(2027, plan(12, 8), "Camille");
        var version =
                database.database().read(db -> budgets.versions(db, 2027, 0, 1)).getFirst();
        assertEquals(Money.euros(-6000), version.result());
    }

    @Test
    void a_shorter_season_takes_the_place_of_a_longer_one() {
        var id = database.database().transaction(db -> KeptFigures.insert(db, plan(12, 12)));
        database.database().run(db -> KeptFigures.replace(db, id, plan(12, 8)));
        assertEquals(
                plan(12, 8),
                database.database()
                        .read(db -> KeptFigures.read(db, java.util.Set.of(id)).get(id)));
    }

    private void givenAnAdoptedBudgetThatWasChanged() {
        budgets.add(2027, plan(12, 12), "Camille");
        var adoption = new Adoption(1, "2027-03", LocalDate.of(2027, 2, 10), null, NOW, "Camille", null);
        database.database().run(db -> budgets.adopt(db, 2027, adoption));
        budgets.change(2027, 1, plan(13, 12), "Camille");
        budgets.change(2027, 2, plan(14, 12), "Camille");
    }

    private void thenRefused(String sql, String rule) {
        var refused = assertThrows(
                ConstraintViolation.class, () -> database.database().run(db -> db.execute(sql)));
        assertEquals(rule, refused.constraint());
    }

    private static Inputs plan(int parts, int months) {
        return new Inputs(
                parts,
                new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2)),
                months,
                Money.euros(180),
                List.of(new Inputs.Job(null, HalfHours.hours(21), months, null, Money.euros(20_000))),
                List.of(new BudgetLine("616", "Assurance", Money.euros(4000))));
    }
}
