package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfHours;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayrollTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final HalfHours THREE_FIFTHS = HalfHours.hours(21);

    /// The only two points of the oracle that fall on half a cent: there the state's calculator rounds otherwise.
    private static final List<String> TIES = List.of("30 1750", "30 2750");

    private final Payroll payroll = Payroll.bundled();

    @Test
    void agreesWithTheStatesCalculator() {
        var differing = new ArrayList<String>();
        for (var row : oracle()) {
            var weekly = new HalfHours(new BigDecimal(row[0]).movePointRight(1).intValueExact() / 5);
            var found = cost(euros(row[1]), weekly);
            if (found.equals(euros(row[2]))) continue;
            differing.add(row[0] + " " + row[1]);
            assertEquals(1, Math.abs(found.minus(euros(row[2])).cents()), "a tie differs by one cent");
        }
        assertEquals(TIES, differing);
    }

    /// docs/numbers.md, “Employer cost”.
    @ParameterizedTest(name = "{0} € for {1} h cost {2} €")
    @CsvSource({
        "1300, 21, 1524.44, 18293",
        "1376.86, 21, 1666.67, 20000",
        "1573.55, 24, 1901.90, 22823",
        "1836, 28, 2215.97, 26592",
        "2350, 35, 2864.82, 34378",
    })
    void costsOfAMonthAndAYear(String gross, int hours, String month, String year) {
        var found = cost(euros(gross), HalfHours.hours(hours));
        assertEquals(euros(month), found);
        assertEquals(new BigDecimal(year), found.times(12).amount().setScale(0, RoundingMode.HALF_UP));
    }

    @ParameterizedTest(name = "{0} h: at least {1} €")
    @CsvSource({"21, 1120.21", "24, 1280.24", "35, 1867.02"})
    void noPayBelowTheMinimumWage(int hours, String least) {
        var weekly = HalfHours.hours(hours);
        var below = euros(least).minus(new Money(1));
        assertEquals(new Payroll.BelowMinimum(euros(least)), payroll.employerCost(below, weekly, JULY));
        assertTrue(payroll.employerCost(euros(least), weekly, JULY) instanceof Payroll.Known);
    }

    /// Code de la sécurité sociale, L241-13: from three minimum wages on nothing is reduced; a cent below it is 2 %.
    @ParameterizedTest(name = "{0} € for {1} h cost {2} €")
    @CsvSource({
        "5601.04, 35, 7921.97",
        "5601.05, 35, 8034.00",
        "5601.06, 35, 8034.02",
        "3840.71, 24, 5438.49",
        "3840.72, 24, 5515.32",
    })
    void theReductionEndsAtExactlyThreeMinimumWages(String gross, int hours, String cost) {
        assertEquals(euros(cost), cost(euros(gross), HalfHours.hours(hours)));
    }

    @Test
    void saysWhenItCannotTell() {
        var pay = Money.euros(1500);
        assertOutside(Payroll.Reason.NO_PARAMETERS_FOR_DATE, pay, THREE_FIFTHS, LocalDate.of(2026, 6, 30));
        assertOutside(Payroll.Reason.NO_PARAMETERS_FOR_DATE, pay, THREE_FIFTHS, LocalDate.of(2027, 1, 1));
        assertOutside(Payroll.Reason.OVER_FULL_TIME, Money.euros(2500), new HalfHours(71), JULY);
        assertOutside(Payroll.Reason.PAY_TOO_HIGH, euros("9612.01"), THREE_FIFTHS, JULY);
    }

    @Test
    void nearestDateHasParameters() {
        assertEquals(JULY, payroll.nearest(LocalDate.of(2026, 2, 1)));
        assertEquals(LocalDate.of(2026, 8, 15), payroll.nearest(LocalDate.of(2026, 8, 15)));
        assertEquals(LocalDate.of(2026, 12, 31), payroll.nearest(LocalDate.of(2030, 1, 1)));
    }

    /// 1 376.86 € cost 20 000.04 € a year: four cents too much for the talk's budget.
    @Test
    void grossForTheTalksEmployerCost() {
        assertEquals(euros("20000.04"), cost(euros("1376.86"), THREE_FIFTHS).times(12));
        assertEquals(new Payroll.Known(euros("1376.85")), payroll.grossFor(Money.euros(20_000), THREE_FIFTHS, JULY));
        assertEquals(euros("19999.92"), cost(euros("1376.85"), THREE_FIFTHS).times(12));
    }

    @Test
    void aCostThatDoesNotPayTheMinimumWageIsTooLow() {
        var least = cost(euros("1120.21"), THREE_FIFTHS).times(12);
        assertEquals(new Payroll.TooLow(least), payroll.grossFor(least.minus(new Money(1)), THREE_FIFTHS, JULY));
        assertEquals(new Payroll.Known(euros("1120.21")), payroll.grossFor(least, THREE_FIFTHS, JULY));
        assertEquals(
                new Payroll.Outside(Payroll.Reason.PAY_TOO_HIGH),
                payroll.grossFor(Money.euros(1_000_000), THREE_FIFTHS, JULY));
    }

    @RepeatedTest(200)
    void inverseIsTheGreatestGrossThatFits(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var weekly = new HalfHours(random.nextInt(20, 71));
        var budget = new Money(random.nextLong(2_500_000, 9_000_000));
        if (!(payroll.grossFor(budget, weekly, JULY) instanceof Payroll.Known(var gross))) return;
        assertTrue(cost(gross, weekly).times(12).compareTo(budget) <= 0);
        assertTrue(cost(gross.plus(new Money(1)), weekly).times(12).compareTo(budget) > 0);
    }

    @RepeatedTest(200)
    void costGrowsWithPay(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var weekly = new HalfHours(random.nextInt(20, 71));
        var gross = new Money(random.nextLong(200_000, 900_000) * weekly.count() / 70);
        var more = gross.plus(new Money(1));
        assertTrue(cost(gross, weekly).compareTo(cost(more, weekly)) < 0);
    }

    /// The reduction on low pay melts: a tenth more pay costs the employer about three twentieths more.
    @Test
    void tenPercentMorePayCostsAboutFifteen() {
        var cost = cost(euros("1376.86"), THREE_FIFTHS).cents();
        var more = cost(euros("1514.55"), THREE_FIFTHS).cents();
        assertEquals(1.15, (double) more / cost, 0.01);
    }

    /// docs/numbers.md, “Employer cost”: what 20 000 € buy is 15.13 € an hour, 1.23 minimum wages.
    @Test
    void theTalksPayByTheHour() {
        var yearly = euros("1376.86").times(12).amount();
        var hourly = yearly.divide(BigDecimal.valueOf(52 * 21), 2, RoundingMode.HALF_UP);
        assertEquals(new BigDecimal("15.13"), hourly);
        var minimum = payroll.ratesNear(JULY).minimumHourly();
        assertEquals(new BigDecimal("1.23"), hourly.divide(minimum, 2, RoundingMode.HALF_UP));
    }

    /// docs/numbers.md, “Employer cost”: around 1 450 € for 21 hours one euro more of gross pay costs about 1.79.
    @Test
    void oneEuroMoreCostsAboutOneSeventyNine() {
        var more = cost(Money.euros(1500), THREE_FIFTHS).minus(cost(Money.euros(1400), THREE_FIFTHS));
        assertEquals(1.79, more.cents() / 10_000.0, 0.005);
    }

    private Money cost(Money gross, HalfHours weekly) {
        return switch (payroll.employerCost(gross, weekly, JULY)) {
            case Payroll.Known(var perMonth) -> perMonth;
            case Payroll.BelowMinimum other -> throw new AssertionError(gross + ": " + other);
            case Payroll.Outside other -> throw new AssertionError(gross + ": " + other);
        };
    }

    private void assertOutside(Payroll.Reason reason, Money gross, HalfHours weekly, LocalDate on) {
        assertEquals(new Payroll.Outside(reason), payroll.employerCost(gross, weekly, on));
        assertEquals(new Payroll.Outside(reason), payroll.grossFor(gross.times(20), weekly, on));
    }

    private static List<String[]> oracle() {
        var rows = new String(SampleAmies.resource("payroll-2026-07.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .toList();
        assertEquals(242, rows.size());
        return rows;
    }
}
