package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/numbers.md, “Nine Amies”: every figure.
class SampleAmiesTest {
    static List<SampleAmies.Sample> samples() {
        return SampleAmies.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFigureComesOut(SampleAmies.Sample sample) {
        var plan = sample.plan();
        var wanted = sample.expected();
        var found = Viability.of(plan);
        assertAll(
                () -> assertEquals(euros(wanted.salaries()), plan.salaries(), "pay"),
                () -> assertEquals(euros(wanted.running()), plan.running(), "running"),
                () -> assertEquals(euros(wanted.other()), plan.other(), "other income"),
                () -> assertEquals(euros(wanted.revenueParts()).plus(plan.other()), plan.revenue(), "income"),
                () -> assertEquals(euros(wanted.result()), found.result(), "result"),
                () -> assertDays(wanted.daysCapacity(), found.days().capacity()),
                () -> assertDays(wanted.daysOwed(), found.days().owed()),
                () -> assertDays(wanted.secondmentOwed(), found.days().secondment()),
                () -> assertDays(wanted.collectiveOwed(), found.days().collective()),
                () -> assertEquals(new Window.Open(wanted.breakEvenParts(), wanted.maxParts()), found.window()),
                () -> assertTenths(wanted.perWorkedDay(), found.prices().perWorkedDay()),
                () -> assertTenths(wanted.perOwedDay(), found.prices().perOwedDay()),
                () -> assertTenths(wanted.perSecondmentDay(), found.prices().perSecondmentDay()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void payrollGivesTheEmployerCostOfEveryJob(SampleAmies.Sample sample) {
        for (var worker : sample.workers()) {
            var cost = Payroll.bundled().employerCost(euros(worker.gross()), worker.weekly(), LocalDate.of(2026, 7, 1));
            if (!(cost instanceof Payroll.Known(var perMonth))) throw new AssertionError(worker + ": " + cost);
            var months = perMonth.times(worker.months()).amount().setScale(0, RoundingMode.HALF_UP);
            assertEquals(new BigDecimal(worker.cost()), months, worker.title());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "vallon, false, OVER, 7.33",
        "trois-rives, true, OVER, 7.33",
        "plaine, true, WITHIN_TOLERANCE, 11.00",
    })
    void launchBuysFewerDays(String id, boolean viable, Viability.Ceiling ceiling, BigDecimal daysPerPart) {
        var found = Viability.of(SampleAmies.named(id).plan());
        assertEquals(viable, found.isViable());
        assertEquals(ceiling, found.prices().ceiling());
        assertEquals(daysPerPart, found.days().perPart());
    }

    /// docs/numbers.md, “Nine Amies”: Vallon has 9 parts and lives with 12.
    @Test
    void vallonLacksThreeParts() {
        var vallon = SampleAmies.named("vallon").plan();
        assertEquals(3, Viability.of(vallon).window().breakEven() - vallon.parts());
    }

    /// docs/numbers.md, “A season”, “parts before VAT” (Code général des impôts, 293 B).
    @ParameterizedTest(name = "{0}: {1} € of parts")
    @CsvSource({"canal, 62080, true", "grand-large, 148200, true", "plaine, 24000, false"})
    void whoIsOverTheVatExemption(String id, long parts, boolean isOver) {
        var plan = SampleAmies.named(id).plan();
        var income = plan.price().times(plan.parts());
        assertEquals(Money.euros(parts), income);
        assertEquals(isOver, income.compareTo(Viability.RAISED_VAT_FRANCHISE) > 0);
        assertEquals(isOver, plan.parts() > Viability.of(plan).partsBeforeVat());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plaine, WITHIN_TOLERANCE, 1.82",
        "hautes-combes, OVER, 10.00",
        "canal, UNDER, -3.64",
        "trois-rives, OVER, 24.55",
    })
    void ceilingIsComparedWithATolerance(String id, Viability.Ceiling verdict, BigDecimal gap) {
        var prices = Viability.of(SampleAmies.named(id).plan()).prices();
        assertEquals(verdict, prices.ceiling());
        assertEquals(Money.of(gap), prices.ceilingGap());
    }

    @Test
    void maraisMissesThreePartsAndKnowsWhatEachMemberRisks() {
        var found = Viability.of(SampleAmies.named("marais").plan());
        assertEquals(3, found.window().breakEven() - found.plan().parts());
        assertEquals(new Viability.Liability(euros("185.19"), euros("666.67")), found.liability());
    }

    private static void assertDays(String wanted, HalfDays found) {
        assertEquals(wanted, found.toString());
    }

    private static void assertTenths(String wanted, @Nullable Money found) {
        assertNotNull(found);
        assertTrue(SampleAmies.toTheTenth(wanted, found), wanted + " is not " + found);
    }
}
