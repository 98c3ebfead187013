package amie.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.MemberCase.Spending;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCaseTest {
    private static final PartPlan TALK =
            new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));

    /// Repairs and a month's lost hours today, hours lost still, parts; then what is paid more, what the freed hours
    /// count, what both make, the net price of a day at one's place, and the hours a month to free besides.
    @ParameterizedTest
    @CsvSource({
        "1000,  0, 0, 1,  1000.00,    0.00,  1000.00, 111.11,",
        "1000,  6, 2, 1,  1000.00, 1200.00,  -200.00, 111.11,",
        "1000,  6, 4, 1,  1000.00,  600.00,   400.00, 111.11, 2",
        "1000,  6, 5, 1,  1000.00,  300.00,   700.00, 111.11, 3",
        "1000,  6, 6, 2,  3000.00,    0.00,  3000.00, 166.67,",
        "1000, 20, 9, 2,  3000.00, 3300.00,  -300.00, 166.67,",
        "2000,  0, 0, 1,     0.00,    0.00,     0.00,   0.00,",
        "3000,  2, 4, 1, -1000.00, -600.00,  -400.00,   0.00,"
    })
    void money_and_hours_are_weighed_apart(
            int repairs,
            int lost,
            int still,
            int parts,
            String paid,
            String freed,
            String both,
            String day,
            @Nullable Integer hours) {
        var today = Map.of(Spending.REPAIRS, Money.euros(repairs), Spending.LOST_HOURS, Money.euros(12L * 25 * lost));
        var after = Map.of(Spending.LOST_HOURS, Money.euros(12L * 25 * still));
        var it = new MemberCase(today, after, Money.euros(25), parts, TALK);
        assertEquals(
                List.of(paid, freed, both),
                Stream.of(it.paid(), it.freed(), it.difference())
                        .map(Money::toString)
                        .toList());
        assertEquals(day, it.netPerDay().toString());
        assertEquals(hours, it.hoursToSpare());
        assertEquals(12 * (lost - still), it.freedHours());
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
        var it = new MemberCase(Map.of(), Map.of(), Money.ZERO, 1, TALK);
        assertNull(it.hoursToSpare());
        assertEquals(0, it.freedHours());
    }

    @RepeatedTest(100)
    void as_many_freed_hours_make_up_for_the_difference_and_one_less_does_not(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var hour = Money.euros(random.nextInt(1, 60));
        var lost = Map.of(Spending.LOST_HOURS, hour.times(12L * random.nextInt(1_000)));
        var today = new EnumMap<>(lost);
        today.put(Spending.REPAIRS, new Money(random.nextLong(300_000)));
        var it = new MemberCase(today, lost, hour, random.nextInt(1, 9), TALK);
        var hours = it.hoursToSpare();
        if (hours == null) return;
        assertTrue(hour.times(12L * hours).compareTo(it.difference()) >= 0);
        assertTrue(hour.times(12L * (hours - 1)).compareTo(it.difference()) < 0);
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
