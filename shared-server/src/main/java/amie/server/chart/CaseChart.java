package amie.server.chart;

import amie.model.Money;
import amie.model.budget.MemberCase;
import amie.model.budget.MemberCase.Spending;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an organisation spends today and what it would spend with parts, as two stacked bars on one scale, above the
/// same figures in a table.
///
/// @param id unique in the page
public record CaseChart(String id, MemberCase values, Bar today, Bar after) {
    public static final double HEIGHT = 150;
    public static final double BAR = 24;

    private static final double TODAY = 22;
    private static final double AFTER = 96;
    private static final List<String> TINTS = List.of("tint-1", "tint-2", "tint-3");

    /// @param top upper edge
    public record Bar(double top, List<Segment> segments) {
        public Bar {
            segments = List.copyOf(segments);
        }
    }

    /// @param spending null for the parts
    public record Segment(@Nullable Spending spending, Money amount, double x, double width) {
        public String tint() {
            return spending == null ? "tint-1" : TINTS.get(index(spending) % 3);
        }

        /// Laid over the tint, so that none is known by colour alone.
        public @Nullable String pattern() {
            if (spending == null) return "dots";
            return index(spending) < 3 ? null : "stripes";
        }

        public double centre() {
            return Axis.round(x + width / 2);
        }
    }

    public static CaseChart of(String id, MemberCase values) {
        var most = Math.max(
                1, Math.max(values.totalToday().cents(), values.totalAfter().cents()));
        return new CaseChart(
                id,
                values,
                bar(TODAY, values.today(), Money.ZERO, most),
                bar(AFTER, values.after(), values.fee(), most));
    }

    private static Bar bar(double top, Map<Spending, Money> amounts, Money fee, long most) {
        var segments = new ArrayList<Segment>();
        long before = 0;
        for (var spending : Spending.values()) {
            var amount = amounts.getOrDefault(spending, Money.ZERO);
            if (amount.cents() > 0) segments.add(segment(spending, amount, before, most));
            before += amount.cents();
        }
        if (fee.cents() > 0) segments.add(segment(null, fee, before, most));
        return new Bar(top, segments);
    }

    private static Segment segment(@Nullable Spending spending, Money amount, long before, long most) {
        var x = Axis.WIDTH * before / most;
        return new Segment(spending, amount, Axis.round(x), Axis.round(Axis.WIDTH * amount.cents() / most));
    }

    /// By which a segment is known in the picture and in the table.
    public static char letter(@Nullable Spending spending) {
        return (char) ('A' + (spending == null ? Spending.values().length : index(spending)));
    }

    private static int index(Spending spending) {
        return Arrays.asList(Spending.values()).indexOf(spending);
    }

    public Content content(View v) {
        return Drawing.of("chart/case.jte", v, this);
    }
}
