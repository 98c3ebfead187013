package amie.server.chart;

import amie.model.budget.Category;
import amie.model.budget.Comparison;
import amie.model.budget.CostStructure;
import amie.server.web.View;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cost structures of one to four models as stacked bars, above the same shares in a table. Each category has a letter,
/// a tint and a pattern, so that it is known without colour.
///
/// @param id unique in the page
public record StructureChart(String id, List<Bar> bars) {
    /// The texts of all pictures, to be named among the bundles of the site.
    public static final String BUNDLE = "amie/server/chart/messages";

    public static final double BAR = 22;
    static final double STEP = 64;

    private static final List<@Nullable String> PATTERNS = Arrays.asList(null, "stripes", "dots");
    private static final double LETTER = 12;
    private static final double NAMED = 130;

    /// One model.
    ///
    /// @param top upper edge of its bar
    public record Bar(String name, double top, List<Segment> segments) {
        public double bottom() {
            return top + BAR;
        }
    }

    /// One category of one model; `letterX` is where its letter stands below the bar.
    public record Segment(CostStructure.Share share, double x, double width, double letterX) {
        public Category category() {
            return share.category();
        }

        /// A tint and a pattern together are the category's own.
        public String tint() {
            return "tint-" + (1 + ordinal(category()) % 3);
        }

        /// Laid over the tint; none for the first categories, which are often wide and carry their names.
        public @Nullable String pattern() {
            return PATTERNS.get(ordinal(category()) / 3);
        }

        public double centre() {
            return Axis.round(x + width / 2);
        }

        /// Whether there is room for its name within it.
        public boolean isNamed() {
            return width >= NAMED;
        }
    }

    public StructureChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || bars.size() > Comparison.MOST)
            throw new IllegalArgumentException("one to four models are drawn, not " + bars.size());
    }

    public static StructureChart of(String id, Comparison comparison) {
        var bars = new ArrayList<Bar>();
        for (var column : comparison.columns()) bars.add(bar(bars.size(), column.name(), column.structure()));
        return new StructureChart(id, bars);
    }

    public static StructureChart of(String id, String name, CostStructure structure) {
        return new StructureChart(id, List.of(bar(0, name, structure)));
    }

    public Content content(View v) {
        return Drawing.of("chart/structure.jte", v, this);
    }

    public double height() {
        return bars.size() * STEP;
    }

    /// The categories that any model has.
    public List<Category> categories() {
        return Arrays.stream(Category.values())
                .filter(category -> bars.stream().anyMatch(bar -> share(bar, category) != null))
                .toList();
    }

    /// Null if the model has no such charge.
    public static CostStructure.@Nullable Share share(Bar bar, Category category) {
        return bar.segments().stream()
                .map(Segment::share)
                .filter(share -> share.category() == category)
                .findFirst()
                .orElse(null);
    }

    public static char letter(Category category) {
        return (char) ('A' + ordinal(category));
    }

    private static int ordinal(Category category) {
        return Arrays.asList(Category.values()).indexOf(category);
    }

    private static Bar bar(int index, String name, CostStructure structure) {
        var segments = new ArrayList<Segment>();
        var points = 0;
        for (var share : structure.shares()) {
            if (share.basisPoints() == 0) continue;
            var x = Axis.WIDTH * points / 10_000;
            points += share.basisPoints();
            var width = Axis.WIDTH * points / 10_000 - x;
            segments.add(new Segment(share, Axis.round(x), Axis.round(width), Axis.round(x + width / 2)));
        }
        return new Bar(name, index * STEP + 18, spread(segments));
    }

    /// Moves the letters of narrow segments apart: first to the right, then back from the right edge.
    private static List<Segment> spread(List<Segment> segments) {
        var letters = segments.stream().mapToDouble(Segment::letterX).toArray();
        for (var i = 0; i < letters.length; i++)
            letters[i] = Math.max(letters[i], i == 0 ? LETTER / 2 : letters[i - 1] + LETTER);
        for (var i = letters.length - 1; i >= 0; i--)
            letters[i] =
                    Math.min(letters[i], i == letters.length - 1 ? Axis.WIDTH - LETTER / 2 : letters[i + 1] - LETTER);
        var spread = new ArrayList<Segment>();
        for (var segment : segments)
            spread.add(new Segment(segment.share(), segment.x(), segment.width(), Axis.round(letters[spread.size()])));
        return spread;
    }
}
