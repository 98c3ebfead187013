package amie.server.chart;

import amie.model.Money;
import amie.model.budget.LaunchYear;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/// The launch year as a picture: what comes in above the line, what goes out below, and what is left as steps; above
/// the same figures in a table.
///
/// @param id unique in the page
public record LaunchChart(String id, LaunchYear year, List<Column> columns, double zero, List<Scale.Tick> ticks) {
    /// Room for the amounts beside the axis.
    public static final double LEFT = 52;

    public static final double TOP = 44;
    public static final double BOTTOM = 204;

    private static final double WIDTH = (Axis.WIDTH - LEFT) / LaunchYear.MONTHS;
    private static final double AIR = 5;

    /// One month.
    ///
    /// @param x left edge of its bars
    /// @param in upper edge of what comes in; its lower edge is zero
    /// @param out lower edge of what goes out; its upper edge is zero
    /// @param balance height of the step
    public record Column(LaunchYear.Month month, double x, double width, double in, double out, double balance) {
        public double centre() {
            return Axis.round(x + width / 2);
        }
    }

    public LaunchChart {
        columns = List.copyOf(columns);
    }

    public static LaunchChart of(String id, LaunchYear year) {
        var amounts = new ArrayList<Money>();
        for (var month : year.months()) {
            amounts.add(month.in());
            amounts.add(Money.ZERO.minus(month.out()));
            amounts.add(month.balance());
        }
        var scale = Scale.of(amounts, TOP, BOTTOM);
        var columns = year.months().stream().map(month -> column(month, scale)).toList();
        return new LaunchChart(id, year, columns, scale.y(Money.ZERO), scale.ticks());
    }

    private static Column column(LaunchYear.Month month, Scale scale) {
        return new Column(
                month,
                Axis.round(LEFT + (month.number() - 1) * WIDTH + AIR / 2),
                Axis.round(WIDTH - AIR),
                scale.y(month.in()),
                scale.y(Money.ZERO.minus(month.out())),
                scale.y(month.balance()));
    }

    public Content content(View v) {
        return Drawing.of("chart/launch.jte", v, this);
    }

    /// The path of the balance: a step for each month.
    public String steps() {
        var path = new StringBuilder();
        for (var column : columns)
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Axis.round(column.x() - AIR / 2))
                    .append(' ')
                    .append(column.balance())
                    .append('H')
                    .append(Axis.round(column.x() + column.width() + AIR / 2));
        return path.toString();
    }

    public Column lowest() {
        return columns.get(year.lowest().number() - 1);
    }

    public Column hiring() {
        return columns.get(year.schedule().hiring() - 1);
    }

    /// Which end of a text stands at a column, so that it stays within the picture.
    public static String anchor(Column column) {
        if (column.month().number() <= 4) return "start";
        return column.month().number() >= 9 ? "end" : "middle";
    }
}
