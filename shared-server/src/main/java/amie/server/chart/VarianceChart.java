package amie.server.chart;

import amie.model.budget.Actuals;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;

/// How far each line of a budget is from its plan, drawn in the row of the table that tells it: less to the left of the
/// middle, more to the right, all rows on one scale. What is bad for the result is hatched.
///
/// @param bars one for each row of the actuals, in their order
public record VarianceChart(List<Bar> bars) {
    public static final double WIDTH = 112;
    public static final double MIDDLE = WIDTH / 2;
    public static final double THICK = 10;

    /// @param isGood whether the difference adds to the result
    public record Bar(double x, double width, boolean isGood) {
        public Content content(View v) {
            return Drawing.of("chart/variance.jte", v, this);
        }
    }

    public VarianceChart {
        bars = List.copyOf(bars);
    }

    public static VarianceChart of(Actuals actuals) {
        var widest = actuals.rows().stream()
                .mapToLong(row -> Math.abs(row.difference().cents()))
                .max()
                .orElse(0);
        return new VarianceChart(actuals.rows().stream()
                .map(row -> bar(row, Math.max(1, widest)))
                .toList());
    }

    /// The pattern of what is bad, once in a page before the bars.
    public Content hatch(View v) {
        return Drawing.of("chart/varianceHatch.jte", v, this);
    }

    private static Bar bar(Actuals.Row row, long widest) {
        var cents = row.difference().cents();
        var width = Axis.round((MIDDLE - 1) * Math.abs(cents) / widest);
        return new Bar(cents < 0 ? Axis.round(MIDDLE - width) : MIDDLE, width, row.isCharge() == cents < 0);
    }
}
