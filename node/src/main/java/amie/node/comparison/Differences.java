package amie.node.comparison;

import amie.model.Money;
import amie.model.budget.Category;
import amie.model.budget.Comparison.Column;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.web.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Says in words how figures differ from others, such as one's own: one sentence a difference that matters.
///
/// @param ours whether both are ours: what was changed is told as well, and nobody speaks of “there”
record Differences(View v, boolean ours, Column own, Column other) {
    /// A price that is less than one half percent away is the same.
    private static final long FINE = 200;

    /// Shares of the costs that are less than one point away are the same.
    private static final int POINT = 100;

    List<String> sentences() {
        var said = new ArrayList<String>();
        if (ours) changes(said);
        owedDay(said);
        formula(said);
        overhead(said);
        category(said);
        result(said);
        said.add(v.t(words("window"), window(other), window(own)));
        return said;
    }

    private String words(String difference) {
        return (ours ? "comparison.ours.say." : "comparison.say.") + difference;
    }

    private void changes(List<String> said) {
        var here = own.viability().plan();
        var there = other.viability().plan();
        if (here.parts() != there.parts())
            said.add(v.t(words("parts"), v.number(there.parts()), v.number(here.parts())));
        changed(said, "price", here.price(), there.price());
        changed(said, "pay", here.salaries(), there.salaries());
        changed(said, "running", here.running(), there.running());
        changed(said, "other", here.other(), there.other());
    }

    private void changed(List<String> said, String what, Money here, Money there) {
        if (!here.equals(there)) said.add(v.t(words(what), v.money(there), v.money(here)));
    }

    private void owedDay(List<String> said) {
        var here = own.viability().prices().perOwedDay();
        var there = other.viability().prices().perOwedDay();
        var gap = Math.abs(there.cents() - here.cents());
        if (gap * FINE < here.cents()) said.add(v.t(words("day.same"), v.money(there), v.money(here)));
        else
            said.add(v.t(
                    there.compareTo(here) < 0 ? words("day.less") : words("day.more"),
                    v.money(new Money(gap)),
                    v.money(there),
                    v.money(here)));
    }

    /// With the same formula the secondment day tells nothing that the owed day does not.
    private void formula(List<String> said) {
        var here = own.viability().plan().formula();
        var there = other.viability().plan().formula();
        if (here.secondment().equals(there.secondment()) && here.collective().equals(there.collective())) return;
        said.add(v.t(
                words("formula"),
                v.days(there.secondment()),
                v.days(there.collective()),
                v.days(here.secondment()),
                v.days(here.collective())));
        said.add(v.t(
                words("secondment-day"),
                v.money(prices(other).perSecondmentDay()),
                v.money(prices(own).perSecondmentDay())));
    }

    private static Viability.Prices prices(Column column) {
        return column.viability().prices();
    }

    private void overhead(List<String> said) {
        int here = own.viability().overhead();
        int there = other.viability().overhead();
        if (Math.abs(there - here) < POINT) return;
        var key = there < here ? words("overhead.less") : words("overhead.more");
        said.add(v.t(key, overhead(other), overhead(own)));
    }

    /// The running cost whose share is furthest away; pay is what overhead leaves.
    private void category(List<String> said) {
        var widest = Arrays.stream(Category.values())
                .filter(category -> category != Category.PERSONNEL)
                .max(Comparator.comparingInt(category -> Math.abs(share(other, category) - share(own, category))))
                .orElseThrow();
        int here = share(own, widest);
        int there = share(other, widest);
        if (Math.abs(there - here) < POINT) return;
        said.add(v.t(words("category"), v.name(widest), percent(other, widest), percent(own, widest)));
    }

    private String overhead(Column column) {
        var plan = column.viability().plan();
        return v.percent(plan.running(), plan.costs());
    }

    private String percent(Column column, Category category) {
        var share = column.structure().share(category);
        return v.percent(share.amount(), share.whole());
    }

    private static int share(Column column, Category category) {
        return column.structure().share(category).basisPoints();
    }

    private void result(List<String> said) {
        var here = own.viability().result();
        var there = other.viability().result();
        if (!here.equals(there)) said.add(v.t(words("result"), v.money(there), v.money(here)));
    }

    private String window(Column column) {
        int parts = column.viability().plan().parts();
        return switch (column.viability().window()) {
            case Window.Empty(int breakEven, int most) ->
                v.t("comparison.window.empty", v.number(breakEven), v.number(most), v.number(parts));
            case Window.Open(int breakEven, int most)
            when breakEven == most -> v.t("comparison.window.point", v.number(most), v.number(parts));
            case Window.Open(int breakEven, int most) ->
                v.t("comparison.window.open", v.number(breakEven), v.number(most), v.number(parts));
        };
    }
}
