package amie.server.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Comparison;
import amie.model.budget.CostStructure;
import amie.model.budget.MemberCase;
import amie.model.budget.MemberCase.Spending;
import amie.model.budget.Model;
import amie.model.budget.Payroll;
import amie.model.budget.Viability;
import amie.server.chart.CaseChart;
import amie.server.chart.StructureChart;
import amie.server.chart.WindowsChart;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.TestSite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures measured against the figures beside them: whoever looks and whoever reads must learn the same.
@SuppressWarnings("NullAway.Init")
class PlotPageTest {
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final PartPlan FORMULA =
            new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
    private static final String TICK = "class=\"tick\" ()x=\"([\\d.]+)\" y=\"166\"[^>]*>([^<]+)<";
    private static TestSite site;

    @BeforeAll
    static void start() {
        var routes = List.of(
                Route.get("/outcome", Access.anyone(), request -> {
                    var outcome = Outcome.of(inputs(request), Payroll.bundled(), SUMMER);
                    return Reply.page("Budget", "simulator/outcome", outcome);
                }),
                Route.get("/windows", Access.anyone(), _ -> {
                    var columns = WINDOWS.stream().map(PlotPageTest::column).toList();
                    return Reply.page("Fenêtres", "chart/windows", WindowsChart.of("windows", new Comparison(columns)));
                }),
                Route.get("/structure", Access.anyone(), _ -> {
                    var chart = StructureChart.of("structure", Comparison.of(models()));
                    return Reply.page("Comparaison", "chart/structure", chart);
                }),
                Route.get("/case", Access.anyone(), _ -> Reply.page("Cas", "chart/case", memberCase())));
        site = TestSite.of(routes, List.of(Simulator.BUNDLE, StructureChart.BUNDLE), "amie.server.view");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// docs/numbers.md, “A season”: what lies between the parts whose days can be worked and those that pay is hatched.
    @ParameterizedTest(name = "pay {0} €: from {1} to {2} parts nothing holds")
    @CsvSource({"22823, 13, 13", "28000, 13, 15", "40000, 13, 21"})
    void anEmptyWindowIsDrawnAsItsTableSays(int cost, int first, int last) {
        var page = page("/outcome?parts=12&cost=" + cost);
        var svg = Drawn.svg(page, "window-chart");
        var days = Drawn.rows(page, "figures-days");
        int breakEven = days.get(0).getFirst().intValue();
        int most = days.get(1).getFirst().intValue();
        assertEquals(first, most + 1);
        assertEquals(last, breakEven - 1);
        var scale = svg.scale(TICK, 0);
        var gap = svg.pairs("class=\"bar gap\" x=\"([\\d.]+)\" y=\"117\" width=\"([\\d.]+)\"")
                .getFirst();
        assertEquals(first, scale.value(gap.x()) + 0.5, 0.02);
        assertEquals(last, scale.value(gap.x() + gap.width()) - 0.5, 0.02);
        assertFalse(page.contains("bar band"));
    }

    /// Parts, pay, and the window that follows.
    private static final List<List<Integer>> WINDOWS =
            List.of(List.of(12, 20_000, 12, 12), List.of(9, 16_000, 10, 12), List.of(40, 5_000, 5, 12));

    private static Comparison.Column column(List<Integer> window) {
        var viability =
                Viability.of(inputs(window.get(0), Money.euros(window.get(1))).plan());
        return new Comparison.Column("Pour " + window.get(0), viability, CostStructure.of(List.of()));
    }

    /// The windows of a comparison share one axis.
    @Test
    void windowsSideBySideSayTheirColumns() {
        var svg = Drawn.svg(page("/windows"), "windows-chart");
        var scale = svg.scale("class=\"tick\" ()x=\"([\\d.]+)\" y=\"[\\d.]+\" text-anchor=\"middle\">([^<]+)<", 0);
        var bands = svg.pairs("class=\"bar band\" x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"");
        var today = svg.all("class=\"today-mark\" d=\"M([\\d.]+) ");
        for (var i = 0; i < WINDOWS.size(); i++) {
            var band = bands.get(i);
            assertEquals(WINDOWS.get(i).get(2), scale.value(band.x()) + 0.5, 0.02);
            assertEquals(WINDOWS.get(i).get(3), scale.value(band.x() + band.width()) - 0.5, 0.02);
            assertEquals(WINDOWS.get(i).get(0), scale.value(today.get(i) + 4), 0.02);
        }
    }

    @Test
    void structuresAreDrawnAsTheirTableSays() {
        var page = page("/structure");
        var svg = Drawn.svg(page, "structure-chart");
        var rows = Drawn.rows(page, "structure-table");
        for (var bar = 0; bar < 2; bar++) {
            var column = bar;
            var shares = rows.stream()
                    .map(row -> row.get(column))
                    .filter(share -> share > 0)
                    .toList();
            var segments = svg.pairs(segment(bar == 0 ? "18.0" : "82.0"));
            assertEquals(shares.size(), segments.size());
            assertEquals(100, shares.stream().mapToDouble(Double::doubleValue).sum(), 0.2);
            drawnEndToEnd(segments, shares, 100.0, 0.06);
        }
    }

    @Test
    void aMembersCaseIsDrawnAsItsTableSays() {
        var page = page("/case");
        var svg = Drawn.svg(page, "case-chart");
        var rows = Drawn.rows(page, "case-table");
        var most = Math.max(total(rows, 0), total(rows, 1));
        for (var bar = 0; bar < 2; bar++) {
            var column = bar;
            var amounts = rows.stream()
                    .map(row -> row.get(column))
                    .filter(amount -> amount > 0)
                    .toList();
            var segments = svg.pairs(segment(bar == 0 ? "22.0" : "96.0"));
            assertEquals(amounts.size(), segments.size());
            drawnEndToEnd(segments, amounts, most, most / 10_000);
        }
    }

    /// Each segment begins where the one before ends, and is as wide as its value in the whole width of 320.
    private static void drawnEndToEnd(List<Drawn.Span> segments, List<Double> values, double whole, double within) {
        var end = 0.0;
        for (var i = 0; i < segments.size(); i++) {
            assertEquals(end, segments.get(i).x(), 0.03, "segment " + i);
            assertEquals(values.get(i), segments.get(i).width() / 320 * whole, within, "segment " + i);
            end = segments.get(i).x() + segments.get(i).width();
        }
        assertTrue(end <= 320.02);
    }

    private static double total(List<List<Double>> rows, int column) {
        return rows.stream().mapToDouble(row -> row.get(column)).sum();
    }

    private static String segment(String top) {
        return "class=\"segment [^\"]*\" x=\"([\\d.]+)\" y=\"" + top + "\" width=\"([\\d.]+)\"";
    }

    private static String page(String path) {
        var answer = site.browser().given().queryParam("lang", "fr").get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.asString();
    }

    private static Inputs inputs(Request request) {
        var cost = Money.euros(Long.parseLong(request.fields().text("cost", 9)));
        return inputs(request.fields().integer("parts", 1, 100), cost);
    }

    private static Inputs inputs(int parts, Money cost) {
        var job = new Inputs.Job(null, HalfHours.hours(21), 12, null, cost);
        var lines = List.of(new BudgetLine("626", "Téléphone", Money.euros(4000)));
        return new Inputs(parts, FORMULA, 12, Money.euros(180), List.of(job), lines);
    }

    private static List<Model> models() {
        var plaine = inputs(12, Money.euros(20_000));
        var lines = List.of(
                new BudgetLine("6251", "Déplacements", Money.euros(2_345)),
                new BudgetLine("616", "Assurance", Money.euros(777)),
                new BudgetLine("681", "Amortissements", Money.euros(1_500)));
        var canal = new Inputs(32, FORMULA, 12, Money.euros(180), plaine.jobs(), lines);
        return List.of(plaine.model("Plaine"), canal.model("Canal"));
    }

    private static CaseChart memberCase() {
        var today = Map.of(
                Spending.LICENCES, Money.euros(900),
                Spending.REPAIRS, Money.euros(1_450),
                Spending.LOST_HOURS, Money.euros(2_210));
        var after = Map.of(Spending.LICENCES, Money.euros(300), Spending.EQUIPMENT, Money.euros(640));
        return CaseChart.of("case", new MemberCase(today, after, Money.euros(25), 1, FORMULA));
    }
}
