package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViabilityTest {
    private static final PartPlan TALK =
            new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));

    @Test
    void theTalksAmieHasNoSlack() {
        var found = Viability.of(talk(12));
        assertEquals(Money.euros(24_000), found.plan().revenue());
        assertEquals(Money.ZERO, found.result());
        assertEquals(new Window.Open(12, 12), found.window());
        assertTrue(found.isViable());
        assertEquals(HalfDays.days(132), found.days().capacity());
        assertEquals(HalfDays.days(132), found.days().owed());
    }

    @Test
    void theTalksPrices() {
        var prices = Viability.of(talk(12)).prices();
        assertEquals(euros("181.82"), prices.perOwedDay());
        assertEquals(euros("222.22"), prices.perSecondmentDay());
        assertEquals(euros("181.82"), prices.perWorkedDay());
        assertEquals(euros("363.64"), prices.collectiveShare());
        assertEquals(Money.euros(2000), prices.minimum());
        assertEquals(Viability.Ceiling.WITHIN_TOLERANCE, prices.ceiling());
        assertEquals(euros("1.82"), prices.ceilingGap());
    }

    @Test
    void theTalksOtherFigures() {
        var found = Viability.of(talk(12));
        assertEquals(new Viability.Launch(Money.euros(6000), new BigDecimal("8.4")), found.launch());
        assertEquals(1667, found.overhead());
        assertEquals(18, found.partsBeforeVat());
        assertEquals(Money.euros(6000), found.reserve());
        assertEquals(new Viability.Step(Money.euros(2000), euros("181.82"), HalfDays.days(3)), found.step());
        assertEquals(new Viability.Liability(euros("138.89"), Money.ZERO), found.liability());
    }

    /// 24 h is the legal least for part time (Code du travail, L3123-27): at 2 000 € no number of parts is viable.
    @Test
    void atTwentyFourHoursTheTalksPriceHasNoSolution() {
        var found =
                Viability.of(withCost(12, HalfHours.hours(24), euros("1901.90").times(12)));
        assertEquals(new Window.Empty(14, 13), found.window());
        assertFalse(found.isViable());
        assertEquals(euros("2063.30"), found.prices().minimumViable());
        assertEquals(Money.euros(2064), euros("2063.30").upToEuro());
        assertEquals("150.5", found.days().capacity().toString());
    }

    @Test
    void fourCentsMakeTheTalkFail() {
        var found = Viability.of(withCost(12, HalfHours.hours(21), euros("20000.04")));
        assertEquals(new Window.Empty(13, 12), found.window());
    }

    /// docs/numbers.md, “A season”: what pay does to the least price.
    @ParameterizedTest(name = "{0} € at full time")
    @CsvSource({
        "2100, 1260, 17385, 1783, 162.0",
        "2295, 1377, 20004, 2001, 181.8",
        "2400, 1440, 21371, 2115, 192.2",
        "2600, 1560, 23911, 2326, 211.4",
        "2900, 1740, 27586, 2633, 239.3",
        "3200, 1920, 31136, 2928, 266.2",
    })
    void payMovesThePrice(String fullTime, String gross, String year, String price, String perDay) {
        assertEquals(euros(gross).times(5), euros(fullTime).times(3));
        var known = Payroll.bundled().employerCost(euros(gross), HalfHours.hours(21), LocalDate.of(2026, 7, 1));
        if (!(known instanceof Payroll.Known(var month))) throw new AssertionError(known.toString());
        var minimum = Viability.of(withCost(12, HalfHours.hours(21), month.times(12)))
                .prices()
                .minimum();
        assertEquals(new BigDecimal(year), rounded(month.times(12), 0));
        assertEquals(Money.euros(Long.parseLong(price)), minimum.upToEuro());
        var priced = new PartPlan(minimum, minimum, TALK.secondment(), TALK.collective());
        var found = Viability.of(withFormula(talk(12), priced));
        assertTrue(SampleAmies.toTheTenth(perDay, found.prices().perOwedDay()));
    }

    /// docs/numbers.md, “A season”: up to about 2 275 € at full time an owed day costs less than 180 €.
    @ParameterizedTest(name = "{0} € at full time: {1}")
    @CsvSource({"2265, true", "2275, true", "2280, false", "2285, false"})
    void payThatKeepsADayBelowTheCeiling(long fullTime, boolean isBelow) {
        var gross = Money.euros(fullTime * 3 / 5);
        var known = Payroll.bundled().employerCost(gross, HalfHours.hours(21), LocalDate.of(2026, 7, 1));
        if (!(known instanceof Payroll.Known(var month))) throw new AssertionError(known.toString());
        var minimum = Viability.of(withCost(12, HalfHours.hours(21), month.times(12)))
                .prices()
                .minimum();
        assertEquals(isBelow, minimum.compareTo(Plan.CEILING.times(11)) <= 0);
    }

    @ParameterizedTest(name = "{0} € a part: {1} parts before VAT")
    @CsvSource({"2000, 18", "1500, 25", "37500, 1", "37501, 0"})
    void partsBeforeVat(long price, int parts) {
        var formula = new PartPlan(Money.euros(price), Money.euros(price), TALK.secondment(), TALK.collective());
        assertEquals(parts, Viability.of(withFormula(talk(12), formula)).partsBeforeVat());
    }

    @ParameterizedTest(name = "ceiling {0} €: {1}")
    @CsvSource({"181.82, UNDER", "181.81, WITHIN_TOLERANCE", "178.26, WITHIN_TOLERANCE", "178.25, OVER"})
    void noRoundingDecidesOnTheCeiling(String ceiling, Viability.Ceiling verdict) {
        var talk = talk(12);
        var plan = new Plan(12, TALK, 12, talk.posts(), talk.running(), talk.other(), euros(ceiling));
        assertEquals(verdict, Viability.of(plan).prices().ceiling());
    }

    @Test
    void grantsThatPayEverythingNeedNoPart() {
        var talk = talk(12);
        var plan = new Plan(12, TALK, 12, talk.posts(), talk.running(), Money.euros(30_000), Plan.CEILING);
        var found = Viability.of(plan);
        assertEquals(new Window.Open(0, 12), found.window());
        assertEquals(Money.ZERO, found.prices().minimum());
    }

    @Test
    void aJobTooShortForADayLeavesNoViablePrice() {
        var post = new Plan.Post(new HalfHours(1), 1, Money.euros(100));
        var found = Viability.of(new Plan(1, TALK, 12, List.of(post), Money.ZERO, Money.ZERO, Plan.CEILING));
        assertEquals(HalfDays.ZERO, found.days().capacity());
        assertNull(found.prices().minimumViable());
        assertNull(found.prices().perWorkedDay());
    }

    @RepeatedTest(300)
    void breakEvenIsTheLeastNumberOfPartsThatPays(RepetitionInfo run) {
        var plan = random(run);
        var least = Viability.of(plan).window().breakEven();
        if (least > 0 && least <= Plan.MOST_PARTS)
            assertFalse(Viability.of(withParts(plan, least)).result().isNegative());
        if (least > 1)
            assertTrue(plan.price().times(least - 1).plus(plan.other()).compareTo(plan.costs()) < 0);
    }

    @RepeatedTest(300)
    void mostIsTheGreatestNumberOfPartsWhoseDaysCanBeWorked(RepetitionInfo run) {
        var plan = random(run);
        var most = Viability.of(plan).window().most();
        if (most > 0) assertTrue(fits(withParts(plan, most)));
        assertFalse(fits(withParts(plan, most + 1)));
    }

    @RepeatedTest(300)
    void resultIsLinearInParts(RepetitionInfo run) {
        var plan = random(run);
        var one = Viability.of(plan).result();
        var more = Viability.of(withParts(plan, plan.parts() + 7)).result();
        assertEquals(plan.price().times(7), more.minus(one));
    }

    @RepeatedTest(300)
    void aHigherPriceNeverNarrowsTheWindow(RepetitionInfo run) {
        var plan = random(run);
        var raised = new PartPlan(
                plan.formula().price().plus(Money.euros(50)),
                plan.formula().launchPrice().plus(Money.euros(50)),
                plan.formula().secondment(),
                plan.formula().collective());
        var before = Viability.of(plan).window();
        var after = Viability.of(withFormula(plan, raised)).window();
        assertTrue(after.breakEven() <= before.breakEven());
        assertEquals(before.most(), after.most());
    }

    @RepeatedTest(300)
    void theMinimumPricePaysAndACentLessDoesNot(RepetitionInfo run) {
        var plan = random(run);
        var minimum = Viability.of(plan).prices().minimum();
        if (minimum.cents() < 2) return;
        assertFalse(minimum.times(plan.parts()).plus(plan.other()).compareTo(plan.costs()) < 0);
        var less = minimum.minus(new Money(1));
        assertTrue(less.times(plan.parts()).plus(plan.other()).compareTo(plan.costs()) < 0);
    }

    @Test
    void nonsenseIsNoPlan() {
        assertThrows(IllegalArgumentException.class, () -> talk(0));
        assertThrows(IllegalArgumentException.class, () -> talk(10_001));
        assertThrows(IllegalArgumentException.class, () -> formula(0, 1500, 18, 4));
        assertThrows(IllegalArgumentException.class, () -> formula(2000, -1, 18, 4));
        assertThrows(IllegalArgumentException.class, () -> formula(2000, 1500, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> formula(2000, 1500, 18, -1));
        assertThrows(IllegalArgumentException.class, () -> season(13, 12));
        assertThrows(IllegalArgumentException.class, () -> season(8, 12));
        assertThrows(IllegalArgumentException.class, () -> season(12, 0));
        assertThrows(IllegalArgumentException.class, () -> withCost(12, HalfHours.hours(21), Money.euros(-1)));
    }

    /// A text of an exception may end in a log, and no figure of an Amie may.
    @Test
    void noFigureIsToldInAnException() {
        var told = List.of(
                assertThrows(IllegalArgumentException.class, () -> talk(12_345)),
                assertThrows(
                        IllegalArgumentException.class,
                        () -> withCost(12, HalfHours.hours(21), Money.euros(1_234_567_890))));
        for (var exception : told)
            assertFalse(String.valueOf(exception.getMessage()).contains("123"));
    }

    /// docs/numbers.md, “A season”: three months of a season's pay, and of the running costs of the year around it.
    @ParameterizedTest(name = "{0} months: {1} €")
    @CsvSource({"12, 6000", "8, 8500", "6, 11000", "1, 61000"})
    void theReserveIsThreeMonthsOfTheSeasonsCosts(int months, long reserve) {
        var post = new Plan.Post(HalfHours.hours(21), months, Money.euros(20_000));
        var plan = new Plan(12, TALK, months, List.of(post), Money.euros(4000), Money.ZERO, Plan.CEILING);
        assertEquals(Money.euros(reserve), Viability.of(plan).reserve());
        assertEquals(
                Money.euros(reserve),
                LaunchYear.of(plan, LaunchYear.Schedule.of(plan)).reserve());
    }

    private static boolean fits(Plan plan) {
        var days = Viability.of(plan).days();
        return days.owed().compareTo(days.capacity()) <= 0;
    }

    private static Plan talk(int parts) {
        return withCost(parts, HalfHours.hours(21), Money.euros(20_000));
    }

    private static Plan withCost(int parts, HalfHours weekly, Money cost) {
        return Plan.fullYear(parts, TALK, List.of(new Plan.Post(weekly, 12, cost)), Money.euros(4000), Money.ZERO);
    }

    private static Plan withFormula(Plan plan, PartPlan formula) {
        return new Plan(
                plan.parts(), formula, plan.months(), plan.posts(), plan.running(), plan.other(), plan.ceiling());
    }

    private static Plan withParts(Plan plan, int parts) {
        return new Plan(
                parts, plan.formula(), plan.months(), plan.posts(), plan.running(), plan.other(), plan.ceiling());
    }

    private static void formula(long price, long launch, int secondment, int collective) {
        var formula = new PartPlan(
                Money.euros(price), Money.euros(launch), new HalfDays(secondment), new HalfDays(collective));
        withFormula(talk(12), formula);
    }

    private static void season(int months, int jobMonths) {
        var post = new Plan.Post(HalfHours.hours(21), jobMonths, Money.euros(20_000));
        new Plan(12, TALK, months, List.of(post), Money.euros(4000), Money.ZERO, Plan.CEILING);
    }

    private static Plan random(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var price = Money.euros(random.nextLong(300, 4000));
        var formula =
                new PartPlan(price, price, new HalfDays(random.nextInt(1, 30)), new HalfDays(random.nextInt(0, 12)));
        var months = random.nextInt(1, 13);
        var posts = random.ints(random.nextInt(1, 5), 20, 71)
                .mapToObj(weekly -> new Plan.Post(
                        new HalfHours(weekly), random.nextInt(1, months + 1), new Money(random.nextLong(4_000_000))))
                .toList();
        var running = new Money(random.nextLong(2_000_000));
        var other = new Money(random.nextLong(1_000_000));
        return new Plan(random.nextInt(1, 100), formula, months, posts, running, other, Plan.CEILING);
    }

    private static BigDecimal rounded(Money money, int decimals) {
        return money.amount().setScale(decimals, RoundingMode.HALF_UP);
    }
}
