package amie.server.chart;

import amie.model.Lang;
import amie.model.budget.Sensitivity;
import amie.server.web.Figures;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What small changes do to the result, as a tornado: the widest bars on top, each amount at the end of its bar; above
/// the same figures in a table.
///
/// @param id unique in the page
public record TornadoChart(String id, List<Row> rows, double height) {
    public static final double MIDDLE = 191;
    public static final double BAR = 13;

    private static final double TOP = 18;

    /// From the name of a row to its bars, and from its bars to the name of the next.
    private static final double NAME = 6;

    private static final double AIR = 20;

    /// From the end of a bar to its amount.
    private static final double AFTER = 4;

    /// What the directions of a change need at the left.
    private static final double WORDS = 62;

    private static final double NARROWEST = 8;

    /// One change; `y` is the line of its name.
    public record Row(Sensitivity.Row values, double y, List<Bar> bars) {}

    /// One direction of a change.
    ///
    /// @param more whether it is more of what changes
    public record Bar(Sensitivity.Effect effect, boolean more, double x, double y, double width) {
        /// Whether it lessens the result, and points to the left.
        public boolean isLoss() {
            return effect.result().isNegative();
        }

        /// Where the amount ends, left of the bar, or begins, right of it.
        public double writtenAt() {
            return Axis.round(isLoss() ? x - AFTER : x + width + AFTER);
        }
    }

    public TornadoChart {
        rows = List.copyOf(rows);
    }

    public static TornadoChart of(String id, Sensitivity sensitivity) {
        var scale = widest(sensitivity)
                / Math.max(1, sensitivity.rows().getFirst().size().cents());
        var rows = new ArrayList<Row>();
        var y = TOP;
        for (var row : sensitivity.rows()) {
            var drawn = row(row, y, scale);
            rows.add(drawn);
            y += NAME + drawn.bars().size() * (BAR + 1) + AIR;
        }
        return new TornadoChart(id, rows, y - AIR + NAME);
    }

    /// Of a bar, so that on either side of it there is room for the widest amount, whatever the language of the page.
    private static double widest(Sensitivity sensitivity) {
        var amount = sensitivity.rows().stream()
                .flatMap(row -> Arrays.stream(Lang.values()).map(lang -> "+" + Figures.euros(lang, row.size())))
                .mapToDouble(text -> Lettering.width(text, Lettering.NOTE))
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(MIDDLE - WORDS, Axis.WIDTH - MIDDLE) - AFTER - amount);
    }

    private static Row row(Sensitivity.Row row, double y, double scale) {
        var bars = new ArrayList<Bar>();
        add(bars, row.more(), true, y, scale);
        add(bars, row.less(), false, y, scale);
        return new Row(row, y, bars);
    }

    /// @param scale length of a cent
    private static void add(List<Bar> bars, Sensitivity.@Nullable Effect effect, boolean more, double y, double scale) {
        if (effect == null) return;
        var cents = effect.result().cents();
        var width = Axis.round(scale * Math.abs(cents));
        var x = cents < 0 ? Axis.round(MIDDLE - width) : MIDDLE;
        bars.add(new Bar(effect, more, x, y + NAME + bars.size() * (BAR + 1), width));
    }

    public Content content(View v) {
        return Drawing.of("chart/tornado.jte", v, this);
    }
}
