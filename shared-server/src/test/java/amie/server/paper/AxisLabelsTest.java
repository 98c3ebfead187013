package amie.server.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.LaunchYear;
import amie.model.budget.Plan;
import amie.server.chart.LaunchChart;
import amie.server.web.Figures;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands beside an axis is printed whole, in the typeface of paper.
class AxisLabelsTest {
    @ParameterizedTest(name = "{0} parts at {1} €, pay {2} €")
    @CsvSource({"12, 2000, 20000", "12, 1500, 20000", "76, 1950, 135000", "40, 900, 80000", "10000, 1000000, 1000000"})
    void theAmountsOfTheLaunchYearHaveRoom(int parts, long price, long pay) {
        var formula = new PartPlan(Money.euros(price), Money.euros(price), HalfDays.days(9), HalfDays.days(2));
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, Money.euros(pay)));
        var plan = Plan.fullYear(parts, formula, posts, Money.euros(4000), Money.ZERO);
        var chart = LaunchChart.of("launch", LaunchYear.of(plan, LaunchYear.Schedule.of(plan)));
        for (var lang : Lang.values())
            for (var tick : chart.ticks()) {
                var label = Figures.euros(lang, tick.amount());
                var width = Typeface.REGULAR.outline(label, 12).width();
                assertTrue(width <= chart.left() - LaunchChart.GAP, label + " is " + width + " of " + chart.left());
            }
        assertTrue(chart.columns().getFirst().width() > 5);
    }
}
