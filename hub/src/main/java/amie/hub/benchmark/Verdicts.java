package amie.hub.benchmark;

import amie.model.budget.Category;
import amie.model.budget.Comparison;
import amie.model.budget.Comparison.Column;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.web.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// Says in words what differs between models.
final class Verdicts {
    private final View v;
    private final List<Column> columns;

    private Verdicts(View v, Comparison comparison) {
        this.v = v;
        this.columns = comparison.columns();
    }

    static List<String> of(View v, Comparison comparison) {
        var verdicts = new Verdicts(v, comparison);
        var said = new ArrayList<String>();
        said.add(verdicts.price());
        said.add(verdicts.overhead());
        said.add(verdicts.structure());
        for (var column : comparison.columns()) said.add(verdicts.window(column));
        return said;
    }

    private String price() {
        ToLongFunction<Column> cents = column -> prices(column).perOwedDay().cents();
        var least = least(cents);
        var most = most(cents);
        var gap = prices(most).perOwedDay().minus(prices(least).perOwedDay());
        if (gap.cents() == 0)
            return v.t("compare.say.price.same", v.money(prices(least).perOwedDay()));
        return v.t("compare.say.price", least.name(), v.money(prices(least).perOwedDay()), most.name(), v.money(gap));
    }

    private static Viability.Prices prices(Column column) {
        return column.viability().prices();
    }

    private String overhead() {
        ToLongFunction<Column> points = column -> column.viability().overhead();
        var least = least(points);
        var most = most(points);
        if (points.applyAsLong(least) == points.applyAsLong(most))
            return v.t("compare.say.overhead.same", overhead(least));
        return v.t("compare.say.overhead", least.name(), overhead(least), most.name(), overhead(most));
    }

    /// The category whose shares are furthest apart.
    private String structure() {
        var category = Arrays.stream(Category.values())
                .max(Comparator.comparingLong(this::spread))
                .orElse(Category.OTHER);
        if (spread(category) == 0) return v.t("compare.say.structure.same");
        ToLongFunction<Column> points =
                column -> column.structure().share(category).basisPoints();
        var least = least(points);
        var most = most(points);
        return v.t(
                "compare.say.structure",
                v.name(category),
                most.name(),
                percent(most, category),
                least.name(),
                percent(least, category));
    }

    private String overhead(Column column) {
        var plan = column.viability().plan();
        return v.percent(plan.running(), plan.costs());
    }

    private String percent(Column column, Category category) {
        var share = column.structure().share(category);
        return v.percent(share.amount(), share.whole());
    }

    private long spread(Category category) {
        ToLongFunction<Column> points =
                column -> column.structure().share(category).basisPoints();
        return points.applyAsLong(most(points)) - points.applyAsLong(least(points));
    }

    private String window(Column column) {
        var parts = column.viability().plan().parts();
        return switch (column.viability().window()) {
            case Window.Empty(int breakEven, int most) ->
                v.t("compare.say.window.empty", column.name(), v.number(breakEven), v.number(most));
            case Window.Open(int breakEven, int most)
            when breakEven == most -> v.t("compare.say.window.point", column.name(), v.number(most), v.number(parts));
            case Window.Open(int breakEven, int most) ->
                v.t("compare.say.window", column.name(), v.number(breakEven), v.number(most), v.number(parts));
        };
    }

    private Column least(ToLongFunction<Column> value) {
        return columns.stream().min(Comparator.comparingLong(value)).orElseThrow();
    }

    private Column most(ToLongFunction<Column> value) {
        return columns.stream().max(Comparator.comparingLong(value)).orElseThrow();
    }
}
