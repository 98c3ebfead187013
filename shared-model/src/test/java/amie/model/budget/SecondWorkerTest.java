package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondWorkerTest {
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    /// The talk: one worker lives with 12 parts, two with 22 to 24, and the 19th part crosses 37 500 € (293 B).
    @Test
    void theTalkLeapsFromTwelveToTwentyTwoParts() {
        var found = SecondWorker.of(plaine(), null, Payroll.bundled(), SUMMER);
        assertEquals(new Window.Open(12, 12), found.now().window());
        assertEquals(new Window.Open(22, 24), found.next().window());
        assertEquals(HalfDays.days(264), found.next().capacity());
        assertEquals(Money.euros(44_000), found.next().costs());
        assertEquals(euros("1833.34"), found.next().minimumViable());
        assertEquals(19, found.crossingPart());
        assertEquals(9, found.leap());
    }

    /// Hours that are given are paid as the last job is by the hour; at 24 h it costs 22 822.80 € a year.
    @Test
    void anotherWorkingTimeCostsAsMuchByTheHour() {
        var found = SecondWorker.of(plaine(), HalfHours.hours(24), Payroll.bundled(), SUMMER);
        assertEquals(HalfHours.hours(24), found.weekly());
        assertEquals("282.5", found.next().capacity().toString());
        var added = found.next().costs().minus(found.now().costs());
        assertTrue(Math.abs(added.minus(euros("22822.80")).cents()) < 2000, added::toString);
    }

    /// docs/numbers.md, “Payroll tax”: the talk's worker owes 1 016 € before the allowance, the four of Grand-Large 9
    /// 637 €; nothing is due.
    @ParameterizedTest(name = "{0}: {1} € before, {2} € due")
    @CsvSource({
        "1376.86, 1016, 0",
        "2700 2300 2300 1840, 9637, 0",
        "2700 2700 2700 2700 2700 2700 2700 2700 2700, 27778, 3737",
    })
    void payrollTaxOfTwentyTwentyFive(String gross, long before, long due) {
        var pay = Arrays.stream(gross.split(" "))
                .map(month -> euros(month).times(12))
                .toList();
        var found = PayrollTax.on(LocalDate.of(2025, 12, 31)).of(pay);
        assertEquals(before, Math.round(found.before().cents() / 100.0));
        assertEquals(due, Math.round(found.due().cents() / 100.0));
    }

    /// docs/numbers.md, “Payroll tax”: 1 012 € in 2026 for the talk's worker, and nothing due.
    @Test
    void payrollTaxOfTwentyTwentySix() {
        var found = PayrollTax.on(LocalDate.of(2026, 7, 1))
                .of(List.of(euros("1376.86").times(12)));
        assertEquals(1012, Math.round(found.before().cents() / 100.0));
        assertEquals(Money.ZERO, found.due());
    }

    @ParameterizedTest(name = "{0}: {1} €")
    @CsvSource({"2024-01-01, 24041", "2025-12-31, 24041", "2026-01-01, 24256", "2031-01-01, 24256"})
    void theNearestParametersAreUsed(LocalDate date, long allowance) {
        assertEquals(Money.euros(allowance), PayrollTax.on(date).allowance());
    }

    @Test
    void noPayrollTaxIsGuessedWithoutGrossPay() {
        var plaine = plaine();
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, Money.euros(1000)));
        var cheap = Plan.fullYear(12, plaine.formula(), posts, plaine.running(), Money.ZERO);
        var found = SecondWorker.of(cheap, null, Payroll.bundled(), SUMMER);
        assertNull(found.now().tax());
        assertEquals(Money.euros(6000), found.next().costs());
    }

    @Test
    void everySampleAmieHasAStep() {
        for (var sample : SampleAmies.all()) {
            var plan = sample.plan();
            var found = SecondWorker.of(plan, null, Payroll.bundled(), SUMMER);
            assertEquals(plan.posts().size() + 1, found.next().workers(), sample.name());
            var last = plan.posts().getLast().employerCost();
            assertEquals(plan.costs().plus(last), found.next().costs(), sample.name());
            assertNotNull(found.now().tax(), sample.name());
        }
    }

    private static Plan plaine() {
        return SampleAmies.named("plaine").plan();
    }
}
