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
import amie.model.budget.Model;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.server.chart.StructureChart;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Route;
import amie.server.web.TestSite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The drawn pages, as a browser gets them.
@SuppressWarnings("NullAway.Init")
class SimulatorPageTest {
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);
    private static TestSite site;

    @BeforeAll
    static void start() {
        var routes = List.of(
                Route.get("/inputs", Access.anyone(), request -> {
                    var form = InputRows.of(SimulatorTest.entered(Map.of("lines.0.account", "6412", "parts", "")));
                    return Reply.page("Simulation", "simulator/inputs", form);
                }),
                Route.get("/outcome", Access.anyone(), request -> {
                    var cost = Money.euros(Long.parseLong(request.fields().text("cost", 9)));
                    var inputs = inputs(request.fields().integer("parts", 1, 100), cost);
                    var outcome = Outcome.of(inputs, Payroll.bundled(), AUTUMN);
                    return Reply.page("Simulation", "simulator/outcome", outcome);
                }),
                Route.get("/structure", Access.anyone(), request -> {
                    var models = List.of(model("Plaine", 20_000), model("Canal", 54_378));
                    var chart = StructureChart.of("structure", Comparison.of(models));
                    return Reply.page("Comparaison", "chart/structure", chart);
                }));
        var bundles = List.of(Simulator.BUNDLE, StructureChart.BUNDLE);
        site = TestSite.of(routes, bundles, "amie.server.view");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// The numbers of parts are read back from the places where they are drawn.
    @ParameterizedTest(name = "{0} parts, pay {1} €")
    @CsvSource({"12, 20000, 12, 12", "8, 16000, 10, 12", "20, 5000, 5, 12"})
    void thePictureSaysTheFigures(int parts, int cost, int breakEven, int most) {
        var svg = outcome("fr", parts, cost);
        assertEquals(breakEven, number(svg, x(svg, "bar band")));
        assertEquals(most, number(svg, x(svg, "bar band") + width(svg, "bar band")) - 1);
        assertEquals(breakEven, number(svg, x(svg, "bar paid")));
        assertEquals(most, number(svg, x(svg, "bar workable") + width(svg, "bar workable")) - 1);
        assertEquals(parts, number(svg, group(svg, "class=\"today\" d=\"M([\\d.]+)")));
    }

    @Test
    void anEmptyWindowIsSaidInWordsWithTheWayOut() {
        var page = outcome("fr", 12, 22_823);
        assertTrue(page.contains("aucun nombre de parts ne convient"), page);
        assertTrue(page.contains("il faudrait un prix de 2\u202f236,00\u00a0€"), page);
        assertFalse(page.contains("bar band"));
        assertTrue(page.contains("fill=\"url(#window-hatch)\""));
    }

    @Test
    void figuresOfTheTalk() {
        var page = outcome("fr", 12, 20_000);
        for (var figure : List.of(
                "181,82\u00a0€",
                "222,22\u00a0€",
                "363,64\u00a0€",
                "16,7\u00a0%",
                "6\u202f000,00\u00a0€",
                "132\u00a0j",
                "8,4")) assertTrue(page.contains(">" + figure + "<"), figure);
        assertTrue(page.contains("dans la tolérance"));
        assertTrue(page.contains("L3123-27"));
    }

    @Test
    void englishIsComplete() {
        var page = outcome("en", 12, 20_000);
        assertTrue(page.contains("Viability window") && page.contains("€181.82"));
        assertFalse(
                Pattern.compile(">(figure|simulator|chart)\\.[a-z]")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void aFormKeepsWhatWasEnteredAndOffersMoreRows() {
        var page = page("/inputs", "fr");
        assertTrue(page.contains("name=\"jobs.1.weekly\""));
        assertTrue(page.contains("name=\"lines.1.amount\""));
        assertFalse(page.contains("name=\"lines.4.amount\""));
        assertTrue(page.contains("<option value=\"6412\" selected>"), page);
    }

    @Test
    void structuresAreDrawnBesideTheirTable() {
        var page = page("/structure", "fr");
        assertEquals(
                4, Pattern.compile("class=\"segment ").matcher(page).results().count());
        assertTrue(page.contains("83,3\u00a0%") && page.contains("A · Personnel"), page);
    }

    @Test
    void nothingIsStyledInline() {
        for (var path : List.of("/structure", "/outcome?parts=12&cost=30000", "/inputs"))
            assertFalse(page(path, "fr").contains(" style=\""), path);
    }

    /// The number whose cell starts or lies at a coordinate: ticks stand in the middle of their cells.
    private static int number(String svg, double x) {
        var ticks = Pattern.compile("class=\"tick\" x=\"([\\d.]+)\" y=\"166\" text-anchor=\"middle\">(\\d+)<")
                .matcher(svg)
                .results()
                .toList();
        var first = ticks.getFirst();
        var last = ticks.getLast();
        var from = Integer.parseInt(first.group(2));
        var cell = (Double.parseDouble(last.group(1)) - Double.parseDouble(first.group(1)))
                / (Integer.parseInt(last.group(2)) - from);
        return (int) Math.floor(from + 0.5 + (x - Double.parseDouble(first.group(1))) / cell + 0.01);
    }

    private static double x(String svg, String styles) {
        return group(svg, "class=\"" + styles + "\" x=\"([\\d.]+)\"");
    }

    private static double width(String svg, String styles) {
        return group(svg, "class=\"" + styles + "\" x=\"[\\d.]+\" y=\"\\d+\" width=\"([\\d.]+)\"");
    }

    private static double group(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern);
        return Double.parseDouble(found.group(1));
    }

    private static String outcome(String lang, int parts, int cost) {
        return page("/outcome?parts=" + parts + "&cost=" + cost, lang);
    }

    private static String page(String path, String lang) {
        return site.browser()
                .given()
                .queryParam("lang", lang)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Inputs inputs(int parts, Money cost) {
        var plan = plan(parts, cost);
        var job = new Inputs.Job(null, HalfHours.hours(21), 12, null, cost);
        var line = new BudgetLine("626", "Téléphone", plan.running());
        return new Inputs(parts, plan.formula(), 12, plan.ceiling(), List.of(job), List.of(line));
    }

    private static Plan plan(int parts, Money cost) {
        var formula = new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
        var posts = List.of(new Plan.Post(HalfHours.hours(21), 12, cost));
        return Plan.fullYear(parts, formula, posts, Money.euros(4000), Money.ZERO);
    }

    private static Model model(String name, long pay) {
        var lines = List.of(
                new BudgetLine("6411", "Salaires", Money.euros(pay)),
                new BudgetLine("626", "Téléphone", Money.euros(4000)));
        return new Model(name, plan(12, Money.euros(pay)), lines);
    }
}
