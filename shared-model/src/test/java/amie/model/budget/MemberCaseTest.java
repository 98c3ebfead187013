package amie.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.MemberCase.Spending;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCaseTest {
    private static final PartPlan TALK =
            new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));

    /// Spending today on repairs and on lost hours, what an hour counts, parts; then the difference, the net price of a
    /// day at one's place, and the hours a month to spare.
    @ParameterizedTest
    @CsvSource({
        "1000, 500, 25, 1,   500.00,  55.56, 2",
        "2000,   0, 25, 1,     0.00,   0.00, 0",
        "3000,   0, 25, 1, -1000.00,   0.00, 0",
        "   0,   0, 25, 1,  2000.00, 222.22, 7",
        "   0,   0, 25, 2,  4000.00, 222.22, 14",
        "   0,   0, 20, 1,  2000.00, 222.22, 9"
    })
    void parts_are_weighed_against_what_they_replace(
            int repairs, int lost, int hour, int parts, String difference, String perDay, int hours) {
        var it = given(
                Map.of(Spending.REPAIRS, Money.euros(repairs), Spending.LOST_HOURS, Money.euros(lost)), hour, parts);
        assertEquals(difference, it.difference().toString());
        assertEquals(perDay, it.netPerDay().toString());
        assertEquals(hours, it.hoursToSpare());
    }

    @Test
    void a_part_gives_nine_days_at_home_and_two_for_all() {
        var it = given(Map.of(), 25, 3);
        assertEquals(HalfDays.days(27), it.secondment());
        assertEquals(HalfDays.days(6), it.collective());
        assertEquals(Money.euros(6000), it.fee());
    }

    @Test
    void if_an_hour_counts_nothing_no_hours_make_up_for_it() {
        assertNull(given(Map.of(), 0, 1).hoursToSpare());
        assertEquals(
                0, given(Map.of(Spending.LICENCES, Money.euros(2000)), 0, 1).hoursToSpare());
    }

    @RepeatedTest(100)
    void as_many_spared_hours_make_up_for_the_difference_and_one_less_does_not(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var it = given(
                Map.of(Spending.REPAIRS, new Money(random.nextLong(300_000))),
                random.nextInt(1, 60),
                random.nextInt(1, 9));
        var hours = it.hoursToSpare();
        if (hours == null || it.difference().cents() <= 0) return;
        assertTrue(it.hourCost().times(12L * hours).compareTo(it.difference()) >= 0);
        assertTrue(it.hourCost().times(12L * (hours - 1)).compareTo(it.difference()) < 0);
    }

    @Test
    void nothing_is_negative() {
        assertThrows(IllegalArgumentException.class, () -> given(Map.of(Spending.LICENCES, new Money(-1)), 25, 1));
        assertThrows(IllegalArgumentException.class, () -> given(Map.of(), 25, 0));
    }

    private static MemberCase given(Map<Spending, Money> today, int hour, int parts) {
        return new MemberCase(today, Map.of(), Money.euros(hour), parts, TALK);
    }
}
