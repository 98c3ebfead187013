package amie.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowChartTest {
    @Test
    void aWindowOfOnePartHasAWidth() {
        var chart = chart(12, 2000, 20_000);
        var band = chart.band();
        assertNotNull(band);
        assertTrue(band.width() > 10);
        assertEquals(chart.today(), band.x() + band.width() / 2, 0.01);
        assertEquals(WindowChart.Standing.INSIDE, chart.standing());
    }

    @Test
    void theBandIsWherePaidAndWorkableMeet() {
        var chart = chart(11, 2500, 20_000);
        var band = chart.band();
        assertNotNull(band);
        assertEquals(chart.paid().x(), band.x());
        assertEquals(chart.workable().end(), band.end(), 0.02);
    }

    @Test
    void anEmptyWindowShowsWhatLiesBetween() {
        var chart = chart(12, 2000, 28_000);
        assertNull(chart.band());
        assertNotNull(chart.gap());
        assertEquals(WindowChart.Standing.HOPELESS, chart.standing());
        assertEquals(chart.workable().end(), chart.gap().x(), 0.02);
        assertEquals(chart.paid().x(), chart.gap().end(), 0.02);
    }

    @Test
    void neighboursLeaveNoGap() {
        var chart = chart(12, 2000, 20_001);
        assertNull(chart.band());
        assertNull(chart.gap());
    }

    @ParameterizedTest(name = "{0} parts at {1} €: {2}, {3}")
    @CsvSource({
        "8, 2500, TOO_FEW, 2",
        "10, 2500, INSIDE, 0",
        "12, 2500, INSIDE, 0",
        "15, 2500, TOO_MANY, 3",
        "12, 1900, HOPELESS, 0",
    })
    void standing(int parts, long price, WindowChart.Standing standing, int missing) {
        var chart = chart(parts, price, 20_000);
        assertEquals(standing, chart.standing());
        assertEquals(missing, chart.missing());
    }

    @RepeatedTest(200)
    void everythingStaysWithinThePicture(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var chart = chart(random.nextInt(1, 10_000), random.nextLong(1, 5000), random.nextLong(1, 500_000));
        for (var span : List.of(chart.paid(), chart.workable())) {
            assertTrue(span.x() >= 0 && span.end() <= Axis.WIDTH, span::toString);
            assertTrue(span.width() >= 1, span::toString);
        }
        assertTrue(chart.today() > 0 && chart.today() < Axis.WIDTH);
        assertTrue(chart.ticks().size() >= 2 && chart.ticks().size() <= 9, chart.ticks()::toString);
    }

    @RepeatedTest(100)
    void ticksStandInTheMiddleOfTheirCells(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var axis = Axis.around(random.nextInt(100), random.nextInt(1000));
        for (var tick : axis.ticks()) {
            var cell = axis.span(tick.number(), tick.number());
            assertTrue(tick.x() > cell.x() - 0.02 && tick.x() < cell.end() + 0.02);
        }
    }

    static WindowChart chart(int parts, long price, long cost) {
        return WindowChart.of("window", viability(parts, price, cost));
    }

    static Viability viability(int parts, long price, long cost) {
        var formula = new PartPlan(Money.euros(price), Money.euros(price), HalfDays.days(9), HalfDays.days(2));
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, Money.euros(cost)));
        return Viability.of(Plan.fullYear(parts, formula, posts, Money.euros(4000), Money.ZERO));
    }
}
