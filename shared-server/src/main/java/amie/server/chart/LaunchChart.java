package amie.server.chart;

import amie.model.Lang;
import amie.model.Money;
import amie.model.budget.LaunchYear;
import amie.server.web.Figures;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The launch year as a picture: what comes in above the line, what goes out below, and what is left as steps; above
/// the same figures in a table.
///
/// @param id unique in the page
/// @param left where the columns start: beside it the amounts of the axis have room
public record LaunchChart(
        String id, LaunchYear year, double left, List<Column> columns, double zero, List<Scale.Tick> ticks) {
    /// From the end of an amount to the axis.
    public static final double GAP = 4;

    public static final double TOP = 44;
    public static final double BOTTOM = 204;

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
        var left = left(scale.ticks());
        var columns =
                year.months().stream().map(month -> column(month, left, scale)).toList();
        return new LaunchChart(id, year, left, columns, scale.y(Money.ZERO), scale.ticks());
    }

    /// Room for the widest amount, whatever the language of the page.
    private static double left(List<Scale.Tick> ticks) {
        var widest = ticks.stream()
                .flatMap(tick -> Arrays.stream(Lang.values()).map(lang -> Figures.euros(lang, tick.amount())))
                .mapToDouble(label -> Lettering.width(label, Lettering.TICK))
                .max()
                .orElse(0);
        return Math.ceil(widest + GAP);
    }

    private static Column column(LaunchYear.Month month, double left, Scale scale) {
        var width = (Axis.WIDTH - left) / LaunchYear.MONTHS;
        return new Column(
                month,
                Axis.round(left + (month.number() - 1) * width + AIR / 2),
                Axis.round(width - AIR),
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
