package amie.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashYearTest {
    /// The talk's Amie, whose year ends at zero: the fewer the instalments, the more is left meanwhile.
    @ParameterizedTest
    @CsvSource({"1, 12, 0.00, 22000.01", "2, 6, 0.00, 10000.01", "4, 3, 0.00, 4000.01", "12, 3, 0.00, 0.01"})
    void the_low_point_comes_before_an_instalment(int instalments, int month, String low, String first) {
        var year = CashYear.of(talk(), 1, instalments);
        assertEquals(money(low), year.low().balance());
        assertEquals(month, year.low().number());
        assertEquals(money(first), year.months().getFirst().balance());
    }

    /// Trois-Rives: 12 parts at 1 500 €, hired on the first of May for eight months.
    @Test
    void who_hires_later_waits_with_money_in_hand() {
        var year = CashYear.of(launch(), 5, 4);
        assertEquals(money("4166.67"), year.months().get(0).balance());
        assertEquals(money("666.67"), year.months().getLast().balance());
        assertEquals(money("333.33"), year.months().get(3).paid());
        assertEquals(money("1999.99"), year.months().get(4).paid());
    }

    @Test
    void hired_too_early_it_needs_money_to_begin_with() {
        var year = CashYear.of(launch(), 1, 12);
        assertEquals(money("666.67"), year.months().getLast().balance());
        assertEquals(year.startingCash(), Money.ZERO.minus(year.low().balance()));
        assertEquals(8, year.low().number());
    }

    @Test
    void no_cent_is_lost_over_the_year() {
        var random = new Random(20260301);
        for (int run = 0; run < 500; run++) {
            var plan = plan(12, new Money(random.nextInt(1, 300_000)), new Money(random.nextInt(3_000_000)), 12);
            for (int instalments : CashYear.INSTALMENTS)
                assertEquals(
                        plan.revenue().minus(plan.costs()),
                        CashYear.of(plan, 1, instalments).months().getLast().balance());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "13, 4", "1, 0", "1, 5", "1, 24"})
    void what_makes_no_year_is_refused(int hiring, int instalments) {
        assertThrows(IllegalArgumentException.class, () -> CashYear.of(talk(), hiring, instalments));
    }

    private static Plan talk() {
        return plan(12, Money.euros(2_000), Money.euros(20_000), 12);
    }

    private static Plan launch() {
        return plan(12, Money.euros(1_500), money("13333.33"), 8);
    }

    private static Plan plan(int parts, Money price, Money cost, int months) {
        var formula = new PartPlan(price, price, HalfDays.days(9), HalfDays.days(2));
        var post = new Plan.Post(HalfHours.hours(21), months, cost);
        return Plan.fullYear(parts, formula, List.of(post), Money.euros(4_000), Money.ZERO);
    }

    private static Money money(String euros) {
        return Money.of(new BigDecimal(euros));
    }
}
