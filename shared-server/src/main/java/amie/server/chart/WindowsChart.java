package amie.server.chart;

import amie.model.budget.Comparison;
import amie.model.budget.Window;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The viability windows of several budgets under one another, on one axis: how wide each is, and where its own number
/// of parts stands. The figures stand in the table of the comparison.
///
/// @param id unique in the page
/// @param height of the whole drawing
public record WindowsChart(String id, List<Row> rows, List<Axis.Tick> ticks, double height) {
    public static final double BAR = 14;

    private static final double STEP = 56;
    private static final int LONGEST = 40;

    /// One budget.
    ///
    /// @param y line of its name; its window is told below, and drawn below that
    /// @param band the window; nothing if it is empty
    /// @param gap the numbers between, which neither pay nor can be worked; nothing if there are none
    /// @param today centre of the budget's own number of parts
    public record Row(
            String name,
            int parts,
            Window window,
            double y,
            Axis.@Nullable Span band,
            Axis.@Nullable Span gap,
            double today) {
        public double top() {
            return y + 22;
        }

        public String shortName() {
            return name.length() <= LONGEST
                    ? name
                    : name.substring(0, LONGEST - 1).strip() + "…";
        }
    }

    public WindowsChart {
        rows = List.copyOf(rows);
    }

    public static WindowsChart of(String id, Comparison comparison) {
        var axis = Axis.around(comparison.columns().stream()
                .flatMapToInt(column -> {
                    var window = column.viability().window();
                    return IntStream.of(
                            window.breakEven(),
                            window.most(),
                            column.viability().plan().parts());
                })
                .toArray());
        var rows = new ArrayList<Row>();
        for (var column : comparison.columns()) rows.add(row(column, axis, 14 + rows.size() * STEP));
        return new WindowsChart(id, rows, axis.ticks(), rows.size() * STEP + 36);
    }

    private static Row row(Comparison.Column column, Axis axis, double y) {
        var window = column.viability().window();
        var parts = column.viability().plan().parts();
        return new Row(
                column.name(),
                parts,
                window,
                y,
                window instanceof Window.Open(var from, var to) ? axis.span(from, to) : null,
                window.most() + 1 < window.breakEven() ? axis.span(window.most() + 1, window.breakEven() - 1) : null,
                axis.centre(parts));
    }

    public Content content(View v) {
        return Drawing.of("chart/windows.jte", v, this);
    }
}
