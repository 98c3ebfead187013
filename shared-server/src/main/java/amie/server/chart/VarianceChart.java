package amie.server.chart;

import amie.model.Money;
import amie.model.budget.Actuals;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far each line of a budget is from its plan: more to the right of the middle, less to the left, each amount on
/// the
/// other side from its bar; a line that is as planned is left out. The figures stand in a table beside it.
///
/// @param id unique in the page
public record VarianceChart(String id, List<Bar> bars, double height) {
    public static final double MIDDLE = Axis.WIDTH / 2;
    public static final double THICK = 13;

    private static final double TOP = 18;
    private static final double NAME = 6;
    private static final double STEP = 40;
    private static final int LONGEST = 34;

    /// One line; `y` is the upper edge of its bar.
    public record Bar(Actuals.Row row, double x, double y, double width) {
        public double named() {
            return y - NAME;
        }

        public boolean isWrittenLeft() {
            return row.difference().cents() > 0;
        }

        /// As much of the name as a picture has room for; null if nothing was planned.
        public @Nullable String name() {
            var label = row.label();
            if (label == null || label.length() <= LONGEST) return label;
            return label.substring(0, LONGEST - 1).strip() + "…";
        }
    }

    public VarianceChart {
        bars = List.copyOf(bars);
    }

    public static VarianceChart of(String id, Actuals actuals) {
        var widest = Math.max(
                1,
                actuals.rows().stream()
                        .map(Actuals.Row::difference)
                        .mapToLong(VarianceChart::size)
                        .max()
                        .orElse(0));
        var bars = new ArrayList<Bar>();
        var y = TOP + NAME;
        for (var row : actuals.rows()) {
            if (row.difference().cents() == 0) continue;
            var width = Axis.round(MIDDLE * size(row.difference()) / widest);
            bars.add(new Bar(row, row.difference().isNegative() ? Axis.round(MIDDLE - width) : MIDDLE, y, width));
            y += STEP;
        }
        return new VarianceChart(id, bars, y - STEP + 2 * THICK);
    }

    private static long size(Money difference) {
        return Math.abs(difference.cents());
    }

    public Content content(View v) {
        return Drawing.of("chart/variance.jte", v, this);
    }
}
