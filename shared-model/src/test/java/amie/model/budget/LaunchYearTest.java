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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchYearTest {
    /// The talk: 12 parts at 1 500 € pay 4 000 € of running costs and 8.4 months of 1 667 €.
    @ParameterizedTest(name = "hired in month {0}, {1} instalments: lowest {2} € in month {3}, left {4} €")
    @CsvSource({
        "1, 4, -6000.00, 12, -6000.00",
        "1, 1, -6000.00, 12, -6000.00",
        "1, 12, -6000.00, 12, -6000.00",
        "5, 4, 666.66, 12, 666.67",
        "5, 12, 666.66, 12, 666.67",
        "5, 1, 666.66, 12, 666.67",
        "4, 4, -1000.00, 12, -1000.00",
        "12, 2, 7000.00, 6, 12333.34",
    })
    void theTalkAtItsLaunchPrice(int hiring, int instalments, String lowest, int month, String left) {
        var year = LaunchYear.of(talk(1500), new LaunchYear.Schedule(1, hiring, instalments));
        assertCents(euros(left), year.left());
        assertCents(euros(lowest), year.lowest().balance());
        assertEquals(month, year.lowest().number());
        assertEquals(5, year.earliestHiring());
    }

    /// At the full price nothing is left, and nothing is ever missing if parts are paid in advance.
    @ParameterizedTest(name = "{0} instalments")
    @CsvSource({"1", "2", "3", "4", "6", "12"})
    void theTalkAtItsFullPriceIsNeverShort(int instalments) {
        var year = LaunchYear.of(talk(2000), new LaunchYear.Schedule(9, 1, instalments));
        assertEquals(Money.ZERO, year.left());
        assertEquals(Money.ZERO, year.advance());
        assertEquals(Money.euros(6000), year.reserve());
        assertFalse(year.reachesReserve());
        assertEquals(1, year.earliestHiring());
    }

    @Test
    void monthsAreThoseOfTheCivilYear() {
        var year = LaunchYear.of(talk(2000), new LaunchYear.Schedule(9, 1, 4));
        var civil = year.months().stream().map(LaunchYear.Month::civil).toList();
        assertEquals(List.of(9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8), civil);
        var paid = year.months().stream()
                .filter(month -> month.parts().cents() > 0)
                .map(LaunchYear.Month::number)
                .toList();
        assertEquals(List.of(1, 4, 7, 10), paid);
    }

    /// Trois-Rives hired on 1 May for eight months: what is left is its result of 667 €.
    @Test
    void aShorterSeasonHiresLater() {
        var plan = SampleAmies.named("trois-rives").plan();
        var year = LaunchYear.of(plan, LaunchYear.Schedule.of(plan));
        assertEquals(5, year.schedule().hiring());
        assertEquals(Viability.of(plan).result(), year.left());
        assertEquals(Money.ZERO, year.months().get(3).pay());
    }

    /// Vallon lacks 3 433 €: somebody must advance them, and only hiring in August needs no advance.
    @Test
    void whatIsMissingMustBeAdvanced() {
        var plan = SampleAmies.named("vallon").plan();
        var year = LaunchYear.of(plan, LaunchYear.Schedule.of(plan));
        assertEquals(euros("3433.00"), year.advance());
        assertEquals(8, year.earliestHiring());
    }

    @Test
    void runningCostsAloneMayBeTooMuch() {
        var talk = talk(1500);
        var plan = Plan.fullYear(2, talk.formula(), talk.posts(), talk.running(), Money.ZERO);
        assertNull(LaunchYear.of(plan, LaunchYear.Schedule.of(plan)).earliestHiring());
    }

    @Test
    void aJobShorterThanTheSeasonEnds() {
        var talk = talk(2000);
        var posts = List.of(talk.posts().getFirst(), new Plan.Post(HalfHours.hours(21), 2, Money.euros(3000)));
        var plan = Plan.fullYear(12, talk.formula(), posts, talk.running(), Money.ZERO);
        var year = LaunchYear.of(plan, new LaunchYear.Schedule(1, 3, 4));
        var extra = year.months().stream()
                .filter(month -> month.pay().compareTo(Money.euros(3000)) > 0)
                .map(LaunchYear.Month::number)
                .toList();
        assertEquals(List.of(3, 4), extra);
    }

    @Test
    void nonsenseIsNoSchedule() {
        assertThrows(IllegalArgumentException.class, () -> new LaunchYear.Schedule(0, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> new LaunchYear.Schedule(1, 13, 4));
        assertThrows(IllegalArgumentException.class, () -> new LaunchYear.Schedule(1, 1, 5));
    }

    @RepeatedTest(200)
    void everyCentIsSpreadAndNoneIsLost(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var formula = new PartPlan(
                new Money(random.nextLong(1, 300_000)), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, new Money(random.nextLong(4_000_000))));
        var plan =
                Plan.fullYear(random.nextInt(1, 60), formula, posts, new Money(random.nextLong(900_000)), Money.ZERO);
        var instalments = LaunchYear.INSTALMENTS.get(random.nextInt(LaunchYear.INSTALMENTS.size()));
        var year = LaunchYear.of(plan, new LaunchYear.Schedule(1, 1, instalments));
        assertEquals(Viability.of(plan).result(), year.left(), "the cash of twelve months is the budget's result");
        assertTrue(year.months().stream()
                .allMatch(month -> month.balance().compareTo(year.lowest().balance()) >= 0));
    }

    private static void assertCents(Money wanted, Money found) {
        assertTrue(Math.abs(wanted.minus(found).cents()) <= 1, () -> wanted + " is not " + found);
    }

    private static Plan talk(long price) {
        var formula = new PartPlan(Money.euros(price), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, Money.euros(20_000)));
        return Plan.fullYear(12, formula, posts, Money.euros(4000), Money.ZERO);
    }
}
