package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    static List<SampleAmies.Sample> samples() {
        return SampleAmies.all();
    }

    /// docs/numbers.md, “A season”: on the talk's seed: ±1 part is ±p, a lost day 1/n of a part, a week of sickness
    /// three of them.
    @ParameterizedTest(name = "{0} {1}: result {2} €, least price {3} €")
    @CsvSource({
        "PART, less, -2000.00, 181.82",
        "PART, more, 2000.00, -153.84",
        "PRICE, less, -1200.00, 0.00",
        "PRICE, more, 1200.00, 0.00",
        "RUNNING_10, less, 400.00, -33.33",
        "RUNNING_10, more, -400.00, 33.34",
        "LOST_DAY, less, -181.82, 15.27",
        "SICK_WEEK, less, -545.45, 46.52",
    })
    void theTalksSteps(Sensitivity.Change change, String side, String result, String minimum) {
        var row = row(talk(), change);
        var effect = side.equals("less") ? row.less() : row.more();
        assertEquals(new Sensitivity.Effect(euros(result), euros(minimum)), effect);
    }

    /// 20 960 € for 12 parts of 22 half-days, of which 2 are lost: × 22 ÷ 262 is 1 760.00 exactly, 13.33 above 1
    /// 746.67.
    @Test
    void noRoundingAddsACent() {
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, euros("20960.00")));
        var plan = Plan.fullYear(12, talk().formula(), posts, Money.ZERO, Money.ZERO);
        var lost = row(plan, Sensitivity.Change.LOST_DAY).less();
        assertNotNull(lost);
        assertEquals(euros("13.33"), lost.minimum());
    }

    /// The reduction on low pay melts: 10 % more gross pay costs about 15 % more, 1 % about 1.5 %.
    @ParameterizedTest(name = "{0}: {1} to {2} % of pay")
    @CsvSource({"GROSS_10, 14.0, 16.0", "GROSS_1, 1.4, 1.6"})
    void grossPayCostsMoreThanItself(Sensitivity.Change change, double least, double most) {
        var more = row(talk(), change).more();
        assertNotNull(more);
        var percent = -more.result().cents() * 100.0 / Money.euros(20_000).cents();
        assertTrue(percent > least && percent < most, () -> percent + " %");
    }

    /// docs/numbers.md, “A season”: the least price is what the costs come to for each of the 12 parts.
    @ParameterizedTest
    @CsvSource({"GROSS_10", "GROSS_1"})
    void theLeastPriceFollowsTheCosts(Sensitivity.Change change) {
        var more = row(talk(), change).more();
        assertNotNull(more);
        var missing = more.result().plus(more.minimum().times(12));
        assertTrue(Math.abs(missing.cents()) <= 24, missing::toString);
    }

    /// An hour less saves pay, but its days are owed: 6.5 days of the seed's 132 can no longer be worked.
    @Test
    void anHourLessLosesDaysThatAreOwed() {
        var row = row(talk(), Sensitivity.Change.HOUR);
        assertNotNull(row.less());
        assertNotNull(row.more());
        assertTrue(row.less().result().isNegative());
        assertTrue(row.more().result().isNegative());
    }

    /// Days that were lacking before are not sold twice: the hour more costs its pay, and nobody pays more for it.
    @Test
    void anHourMoreBringsNoIncomeWhereDaysWereLacking() {
        var talk = talk();
        var plan = Plan.fullYear(20, talk.formula(), talk.posts(), talk.running(), Money.ZERO);
        var more = row(plan, Sensitivity.Change.HOUR).more();
        assertNotNull(more);
        assertTrue(Math.abs(more.result().minus(Money.euros(-941)).cents()) < 100, more::toString);
    }

    /// Above four ceilings the formula cannot tell: a tenth more pay costs a tenth more.
    @Test
    void payBeyondFourCeilingsMovesInProportion() {
        var cost = Payroll.bundled().employerCost(euros("15000"), HalfHours.hours(35), SUMMER);
        if (!(cost instanceof Payroll.Known known)) throw new AssertionError(cost.toString());
        var posts = List.of(new Plan.Post(HalfHours.hours(35), 12, known.perYear()));
        var dear = Plan.fullYear(12, talk().formula(), posts, Money.ZERO, Money.ZERO);
        var more = row(dear, Sensitivity.Change.GROSS_10).more();
        assertNotNull(more);
        assertTrue(Math.abs(more.result().minus(Money.euros(-25_771)).cents()) < 100, more::toString);
    }

    /// What would be beyond any plan has no effect, and breaks nothing.
    @Test
    void beyondAnyPlanThereIsNoEffect() {
        var posts = List.of(new Plan.Post(HalfHours.hours(40), 12, Plan.MOST_MONEY));
        var formula = new PartPlan(Plan.MOST_MONEY, Plan.MOST_MONEY, HalfDays.days(9), HalfDays.days(2));
        var greatest = new Plan(Plan.MOST_PARTS, formula, 12, posts, Plan.MOST_MONEY, Plan.MOST_MONEY, Plan.MOST_MONEY);
        for (var change : List.of(
                Sensitivity.Change.PART,
                Sensitivity.Change.GROSS_10,
                Sensitivity.Change.PRICE,
                Sensitivity.Change.RUNNING_10)) {
            assertNull(row(greatest, change).more());
            assertNotNull(row(greatest, change).less());
        }
        assertEquals(
                HalfHours.hours(40),
                SecondWorker.of(greatest, HalfHours.hours(48), Payroll.bundled(), SUMMER)
                        .weekly());
    }

    @Test
    void theLawAllowsNoLess() {
        var least = new Plan.Post(HalfHours.hours(21), 12, euros("16000"));
        var talk = talk();
        var cheap = Plan.fullYear(1, talk.formula(), List.of(least), Money.ZERO, Money.ZERO);
        assertNull(row(cheap, Sensitivity.Change.PART).less());
        var pay = Payroll.bundled().employerCost(euros("1120.21"), HalfHours.hours(21), SUMMER);
        if (!(pay instanceof Payroll.Known known)) throw new AssertionError(pay.toString());
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, known.perYear()));
        var minimum = Plan.fullYear(12, talk.formula(), posts, Money.ZERO, Money.ZERO);
        assertNull(row(minimum, Sensitivity.Change.GROSS_10).less());
        assertNotNull(row(minimum, Sensitivity.Change.GROSS_10).more());
    }

    /// Where the formula cannot tell, pay is taken to cost in proportion.
    @Test
    void unknownPayMovesInProportion() {
        var talk = talk();
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, Money.euros(200_000)));
        var dear = Plan.fullYear(12, talk.formula(), posts, Money.ZERO, Money.ZERO);
        var more = row(dear, Sensitivity.Change.GROSS_10).more();
        assertNotNull(more);
        assertEquals(Money.euros(-20_000), more.result());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theGreatestComesFirst(SampleAmies.Sample sample) {
        var rows = Sensitivity.of(sample.plan(), Payroll.bundled(), SUMMER).rows();
        assertEquals(Sensitivity.Change.values().length, rows.size());
        for (var i = 1; i < rows.size(); i++)
            assertTrue(rows.get(i - 1).size().compareTo(rows.get(i).size()) >= 0, rows::toString);
    }

    /// The gross pay that was entered comes back from its cost, so that a cost is all that a plan keeps of it.
    @ParameterizedTest(name = "{0} € for {1} h")
    @CsvSource({"1120.21, 21", "1376.86, 21", "1573.55, 24", "2350, 35", "4100, 35", "3000, 24"})
    void grossPayComesBackFromItsCost(String gross, int hours) {
        var weekly = HalfHours.hours(hours);
        var cost = Payroll.bundled().employerCost(euros(gross), weekly, SUMMER);
        if (!(cost instanceof Payroll.Known known)) throw new AssertionError(cost.toString());
        assertEquals(new Payroll.Known(euros(gross)), Payroll.bundled().grossFor(known.perYear(), weekly, SUMMER));
    }

    private static Sensitivity.Row row(Plan plan, Sensitivity.Change change) {
        return Sensitivity.of(plan, Payroll.bundled(), SUMMER).rows().stream()
                .filter(row -> row.change() == change)
                .findFirst()
                .orElseThrow();
    }

    private static Plan talk() {
        return SampleAmies.named("plaine").plan();
    }
}
