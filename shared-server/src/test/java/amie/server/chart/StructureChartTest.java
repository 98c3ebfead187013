package amie.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.Money;
import amie.model.budget.Category;
import amie.model.budget.CostStructure;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StructureChartTest {
    private static final List<String> ACCOUNTS =
            List.of("6411", "6251", "6185", "627", "6063", "616", "626", "681", "658");

    @Test
    void widthsAreShares() {
        var chart = StructureChart.of("own", "Plaine", structure(7500, 2500));
        var segments = chart.bars().getFirst().segments();
        assertEquals(
                List.of(0.0, 240.0),
                segments.stream().map(StructureChart.Segment::x).toList());
        assertEquals(
                List.of(240.0, 80.0),
                segments.stream().map(StructureChart.Segment::width).toList());
        assertEquals(List.of(Category.PERSONNEL, Category.TRAVEL), chart.categories());
        var travel = StructureChart.share(chart.bars().getFirst(), Category.TRAVEL);
        assertNotNull(travel);
        assertEquals(2500, travel.basisPoints());
        assertNull(StructureChart.share(chart.bars().getFirst(), Category.OTHER));
    }

    @RepeatedTest(200)
    void segmentsFillTheBarAndLettersKeepApart(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var amounts = random.longs(random.nextInt(1, 10), 1, 1_000_000).toArray();
        var segments = StructureChart.of("own", "Plaine", structure(amounts))
                .bars()
                .getFirst()
                .segments();
        var end = 0.0;
        for (var segment : segments) {
            assertEquals(end, segment.x(), 0.02);
            end = segment.x() + segment.width();
        }
        assertEquals(Axis.WIDTH, end, 0.02);
        for (var i = 1; i < segments.size(); i++)
            assertTrue(segments.get(i).letterX() - segments.get(i - 1).letterX() >= 11.98);
        assertTrue(segments.getFirst().letterX() > 0 && segments.getLast().letterX() < Axis.WIDTH);
    }

    @Test
    void everyCategoryHasItsOwnLook() {
        var segments = StructureChart.of("own", "Plaine", structure(1, 1, 1, 1, 1, 1, 1, 1, 1))
                .bars()
                .getFirst()
                .segments();
        assertEquals(
                9,
                segments.stream()
                        .map(segment -> segment.tint() + segment.pattern())
                        .distinct()
                        .count());
        assertEquals('A', StructureChart.letter(Category.PERSONNEL));
        assertEquals('I', StructureChart.letter(Category.OTHER));
    }

    @Test
    void aBudgetWithoutChargesIsAnEmptyBar() {
        var chart = StructureChart.of("own", "Plaine", structure());
        assertTrue(chart.bars().getFirst().segments().isEmpty());
        assertTrue(chart.categories().isEmpty());
    }

    @Test
    void noBarsAreNoChart() {
        assertThrows(IllegalArgumentException.class, () -> new StructureChart("own", List.of()));
    }

    private static CostStructure structure(long... amounts) {
        var lines = new java.util.ArrayList<BudgetLine>();
        for (var amount : amounts) lines.add(new BudgetLine(ACCOUNTS.get(lines.size()), "Compte", new Money(amount)));
        return CostStructure.of(lines);
    }
}
