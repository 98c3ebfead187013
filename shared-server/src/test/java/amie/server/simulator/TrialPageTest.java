package amie.server.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.budget.Payroll;
import amie.server.chart.StructureChart;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Route;
import amie.server.web.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is tried out on the figures of the talk: its pictures are measured, and must say what their tables say.
@SuppressWarnings("NullAway.Init")
class TrialPageTest {
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String SEED = "parts=12&price=2000&launchPrice=1500&secondment=9&collective=2"
            + "&jobs.0.weekly=21&jobs.0.employerCost=20000"
            + "&lines.0.account=626&lines.0.label=Frais&lines.0.amount=4000";

    /// A coordinate has two decimals, and a hundredth of them is worth some euros.
    private static final double EUROS = 3;

    private static TestSite site;

    @BeforeAll
    static void start() {
        var simulator = new Simulator(CLOCK);
        var routes = List.of(
                Route.get("/answer", Access.anyone(), request -> {
                    var day = request.query("day");
                    var simulation = simulator.simulate(request.fields());
                    var answer = Answer.of(
                            simulation,
                            List.of("simulator"),
                            Payroll.bundled(),
                            day == null ? SUMMER : LocalDate.parse(day));
                    return Reply.page("Simulation", "simulator/answer", answer);
                }),
                Route.get("/chance", Access.anyone(), request -> {
                    var seed = request.fields().integer("seed", 0, Integer.MAX_VALUE);
                    var simulation = simulator.simulate(ChanceForm.of(seed));
                    var answer = Answer.of(simulation, List.of("simulator"), Payroll.bundled(), SUMMER);
                    return Reply.page("Simulation", "simulator/answer", answer);
                }));
        site = TestSite.of(routes, List.of(Simulator.BUNDLE, StructureChart.BUNDLE), "amie.server.view");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&opening=9&hiring=1&instalments=2",
                "&months=8&jobs.0.employerCost=13333,33",
                "&parts=30&instalments=12"
            })
    void theLaunchYearIsDrawnAsItsTableSays(String changes) {
        var page = page(changes, "fr");
        var svg = Drawn.svg(page, "launch-chart");
        var scale = svg.scale("class=\"tick amount\" x=\"[\\d.]+\" y=\"([\\d.]+)\"[^>]*>([^<]+)<", 4);
        var zero = scale.at(0);
        var rows = Drawn.rows(page, "launch-table");
        var in = svg.all("class=\"bar paid\" x=\"[\\d.]+\" y=\"([\\d.]+)\" width=\"[\\d.]+\" height=\"[\\d.]+\"");
        var out = svg.all("class=\"bar workable\" x=\"[\\d.]+\" y=\"" + number(zero)
                + "\" width=\"[\\d.]+\" height=\"([\\d.]+)\"");
        var left = svg.path("balance steps", "[ML][\\d.]+ ([\\d.]+)H");
        assertEquals(12, rows.size());
        for (var month = 0; month < 12; month++) {
            var row = rows.get(month);
            // The first of these bars is the one that the legend shows.
            assertEquals(row.get(0), scale.value(in.get(month + 1)), EUROS, "in, month " + month);
            assertEquals(row.get(1) + row.get(2), scale.value(zero - out.get(month)), EUROS, "out, month " + month);
            assertEquals(row.get(3), scale.value(left.get(month)), EUROS, "balance, month " + month);
        }
        var low = svg.all("class=\"low\" cx=\"[\\d.]+\" cy=\"([\\d.]+)\"").getFirst();
        assertEquals(rows.stream().mapToDouble(List::getLast).min().orElseThrow(), scale.value(low), EUROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&another=35", "&price=2500", "&price=1500", "&jobs.0.employerCost=16000"})
    void theStepIsDrawnAsItsTableSays(String changes) {
        var page = page(changes, "fr");
        var svg = Drawn.svg(page, "step-chart");
        var scale = svg.scale("class=\"tick\" ()x=\"([\\d.]+)\" y=\"166\"[^>]*>([^<]+)<", 0);
        var rows = Drawn.rows(page, "step-table");
        for (var worker = 0; worker < 2; worker++) {
            var breakEven = rows.get(2).get(worker);
            var most = rows.get(3).get(worker);
            var top = worker == 0 ? 44 : 100;
            var spans = svg.pairs("class=\"bar (?:band|gap)\" x=\"([\\d.]+)\" y=\"" + top + "\" width=\"([\\d.]+)\"");
            var isOpen = breakEven <= most;
            // A number has a cell; its tick stands in the middle.
            var from = scale.value(spans.getFirst().x()) + 0.5;
            var to = scale.value(spans.getFirst().x() + spans.getFirst().width()) - 0.5;
            assertEquals(isOpen ? breakEven : most + 1, from, 0.02);
            assertEquals(isOpen ? most : Math.max(most + 1, breakEven - 1), to, 0.02);
        }
        var vat = svg.all("class=\"today vat\" d=\"M([\\d.]+)");
        assertTrue(
                page.contains("La part n°\u00a0" + Math.round(scale.value(vat.getFirst()) + 0.5) + " fait dépasser"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parts=40&lines.0.amount=9000", "&jobs.0.weekly=35&jobs.0.employerCost=34378"})
    void theTornadoIsDrawnAsItsTableSays(String changes) {
        var page = page(changes, "fr");
        var svg = Drawn.svg(page, "tornado-chart");
        var bars = svg.pairs("class=\"bar (?:paid|workable)\" x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"");
        var rows = Drawn.rows(page, "tornado-table");
        assertEquals(rows.size(), bars.size());
        var widest = bars.stream().mapToDouble(Drawn.Span::width).max().orElseThrow();
        var greatest =
                rows.stream().mapToDouble(row -> Math.abs(row.getFirst())).max().orElseThrow();
        assertTrue(widest > 40, "most of the room is for the bars");
        for (var i = 0; i < rows.size(); i++) {
            var effect = rows.get(i).getFirst();
            assertEquals(Math.abs(effect), bars.get(i).width() / widest * greatest, 2, "row " + i);
            assertEquals(
                    effect < 0 ? 191 - bars.get(i).width() : 191, bars.get(i).x(), 0.01, "row " + i);
        }
    }

    /// docs/numbers.md, “A season”, in words: what must be advanced, when employment can start, the leap, the VAT, the
    /// melting reduction.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| Fin mars, au plus bas, il reste 0\u00a0€",
                "&price=1500| À la fin des douze mois il manque 6\u202f000\u00a0€\u00a0: ce n’est pas une avance",
                "&price=1500| au plus tôt en mai.",
                "&jobs.0.months=3| Fin mars, au plus bas, il manque 15\u202f000\u00a0€",
                "&months=8&jobs.0.employerCost=13333,33| Les parts y sont au prix de lancement, 1\u202f500,00\u00a0€",
                "''| la réserve de trois mois, 6\u202f000\u00a0€, n’est pas atteinte",
                "''| au-delà de 12 parts les jours manquent, et il en faut 22",
                "''| La part n°\u00a019 fait dépasser la franchise de TVA",
                "''| (même code, 231) serait de 2\u202f024\u00a0€",
                "''| Un salaire brut de 1\u00a0% plus haut coûte 1,5\u00a0% de plus",
                "&instalments=1&price=3000| L’embauche peut commencer tout de suite",
                "&instalments=1&price=3000| la réserve de trois mois, 6\u202f000\u00a0€, est atteinte",
                "&price=100| Même en embauchant le dernier mois",
                "&opening=9| Fin novembre, au plus bas",
                "&authorities=9| 9 parts sont à des collectivités\u00a0: dans la limite de la loi, 9 parts au plus",
                "&authorities=10| c’est trop. Dans la limite de la loi, 9 parts au plus",
                "&authorities=1| la moitié des membres (L1253-19)",
                "&price=1500| À ce prix, aucun nombre de parts ne paie un poste de plus",
                "&price=2500| La part n°\u00a016 fait dépasser",
                "&parts=19| (Code général des impôts, 293\u00a0B)\u00a0: vérifiez",
                "&parts=21| la TVA est due dès le dépassement",
                "&parts=15| quatre cinquièmes du seuil",
                "&parts=32&price=1940| la TVA est due dès le dépassement",
                "&parts=76&price=1950| la TVA est due dès le dépassement",
                "&parts=18&lines.1.account=706&lines.1.label=Cours&lines.1.amount=1501| services à des non-membres"
                        + " dépassent",
                "&parts=18&lines.1.account=741&lines.1.label=Région&lines.1.amount=9000| non-membres atteignent",
            })
    void eachPictureHasItsSentence(String changes, String sentence) {
        var page = page(changes, "fr");
        assertTrue(page.contains(sentence), page);
    }

    /// Whatever the form accepts is shown wholly; whatever it refuses is said at a field.
    @Test
    void everyFormIsShownOrItsFaultsAre() {
        var shown = 0;
        for (var seed = 0; seed < 100; seed++) {
            var page = site.browser()
                    .given()
                    .queryParam("lang", "fr")
                    .queryParam("seed", seed)
                    .get("/chance");
            assertEquals(200, page.statusCode(), "seed " + seed);
            var text = page.asString();
            assertTrue(
                    text.contains("tornado-table") || text.contains("À corriger\u00a0:") || text.contains("à corriger"),
                    "seed " + seed);
            if (text.contains("tornado-table")) shown++;
        }
        assertTrue(shown > 40, shown + " of 100");
    }

    @Test
    void linesThatAreTooMuchTogetherAreAFault() {
        var lines = new StringBuilder();
        for (var line = 0; line < 11; line++)
            lines.append(
                    "&lines.%d.account=626&lines.%d.label=Frais&lines.%d.amount=1000000".formatted(line, line, line));
        var page = page(lines.toString(), "fr");
        assertTrue(
                page.contains("sont de 10\u202f000\u202f000\u00a0€ au plus") && page.contains("#lines.10.amount"),
                page);
    }

    /// docs/numbers.md, “Employer cost”: the rates hold for a time, and a season outside it is told so.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-07-01, false", "2026-12-31, false", "2026-01-01, true", "2027-01-01, true", "2025-01-01, true"})
    void aSeasonWithoutRatesOfItsOwnIsToldSo(String day, boolean isEstimate) {
        var page = page("&day=" + day, "fr");
        assertEquals(
                isEstimate,
                page.contains("Le barème de paie connu vaut du 1er juillet 2026 au 31 décembre 2026. Pour une autre"));
        assertEquals(day.startsWith("2027"), page.contains("C’est une estimation, avec le barème de 2026."));
    }

    /// docs/numbers.md, “Payroll tax”: the talk's worker and one more like it, in the year's own figures.
    @ParameterizedTest(name = "{0}: {1} €, less {2} €")
    @CsvSource({"2025-01-01, 2\u202f031, 24\u202f041", "2026-01-01, 2\u202f024, 24\u202f256"})
    void payrollTaxIsThatOfTheSeason(String day, String tax, String allowance) {
        var page = page("&day=" + day, "fr");
        assertTrue(page.contains("(même code, 231) serait de " + tax + "\u00a0€"), page);
        assertTrue(page.contains("associations, " + allowance + "\u00a0€"), page);
    }

    /// Code du travail, L3231-2: 21 hours at the minimum wage cost 14 097.36 a year.
    @Test
    void aCostBelowTheMinimumWageIsNamed() {
        var page = page("&jobs.0.employerCost=10000", "fr");
        assertTrue(page.contains("Poste 1, 21\u00a0h par semaine\u00a0: ce coût ne paie pas le salaire minimum"), page);
        assertTrue(page.contains("au moins 14\u202f097,36\u00a0€ (Code du travail, L3231-2)"), page);
        assertTrue(page("&months=6&jobs.0.employerCost=5000", "fr").contains("au moins 7\u202f048,68\u00a0€"));
        assertFalse(page("&jobs.0.employerCost=14097,36", "fr").contains("L3231-2"));
    }

    /// Where the formula ends, the page asks for the employer cost.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "&jobs.0.weekly=36&jobs.0.gross=2500, La formule s’arrête à 35\u00a0h par semaine",
        "&jobs.0.weekly=35&jobs.0.gross=16021, La formule s’arrête à quatre plafonds de la sécurité sociale",
    })
    void whereTheFormulaEndsTheCostIsAskedFor(String changes, String sentence) {
        var page = page("&jobs.0.employerCost=" + changes, "fr");
        assertTrue(page.contains(sentence) && page.contains("indiquez le coût employeur"), page);
    }

    /// Above three minimum wages, and where the formula knows no gross pay, nothing melts.
    @ParameterizedTest
    @ValueSource(
            strings = {"&jobs.0.weekly=35&jobs.0.employerCost=110000", "&jobs.0.weekly=40&jobs.0.employerCost=30000"})
    void noReductionIsSaidToMeltWhereThereIsNone(String changes) {
        var page = page(changes, "fr");
        assertTrue(page.contains("Un salaire brut de 1\u00a0% plus haut coûte 1,0\u00a0% de plus."), page);
        assertFalse(page.contains("allègement"), page);
    }

    /// An hour less than 35 is an hour less, though there is no hour more.
    @Test
    void onlyALossIsCalledOne() {
        var page = page("&jobs.0.weekly=35&jobs.0.employerCost=34378", "fr");
        assertTrue(page.contains("une heure de travail par semaine, en moins"), page);
        assertFalse(page.contains("une heure de travail par semaine, perdu"), page);
    }

    @Test
    void payBelowTheMinimumIsAFaultButTheLegalMinimumIsShown() {
        var page = page("&jobs.0.employerCost=&jobs.0.gross=900", "fr");
        assertTrue(page.contains("href=\"#jobs.0.gross\"") && page.contains("Sous le SMIC"), page);
        assertTrue(page.contains("comptent le minimum légal, 1\u202f120,21\u00a0€ brut"), page);
        assertTrue(page.contains("window-chart") && page.contains("181,82"), page);
    }

    @Test
    void grossPayCountsIfBothAreEntered() {
        var page = page("&jobs.0.gross=1376,86", "fr");
        assertTrue(page.contains("Le brut compte\u00a0; il coûte 20\u202f000,04\u00a0€"), page);
        assertTrue(page.contains(">20\u202f000,04\u00a0€<"), page);
        assertFalse(
                page("&jobs.0.gross=1376,86&jobs.0.employerCost=20000,04", "fr").contains("Le brut compte"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&parts=10000&price=0,01&launchPrice=0,01",
                "&parts=1&price=1000000&launchPrice=1000000",
                "&secondment=0,5&collective=0",
                "&secondment=183&collective=183",
                "&months=1&instalments=12&hiring=12",
                "&jobs.0.weekly=0,5&jobs.0.employerCost=0,01&another=48",
                "&jobs.0.weekly=48&jobs.0.employerCost=1000000&another=0,5",
                "&lines.0.amount=1000000",
                "&lines.0.account=741&lines.0.amount=1000000",
                "&lines.0.amount=0&jobs.0.employerCost=0,01",
                "&jobs.1.weekly=35&jobs.1.gross=12000&jobs.1.months=1",
            })
    void figuresFarFromAnyAmieAreDrawnWithinThePicture(String changes) {
        var page = page(changes, "fr");
        for (var style : List.of("window-chart", "launch-chart", "step-chart", "tornado-chart")) {
            var svg = Drawn.svg(page, style);
            for (var x : svg.all(" c?x=\"([^\"]+)\"")) assertTrue(x >= 0 && x <= 320.01, style + " x " + x);
            for (var bar : svg.pairs("<rect [^>]*?x=\"([^\"]+)\" y=\"[^\"]+\" width=\"([^\"]+)\""))
                assertTrue(bar.width() >= 0 && bar.x() + bar.width() <= 320.01, style + " " + bar);
            for (var height : svg.all(" height=\"([^\"]+)\"")) assertTrue(height >= 0, style + " height " + height);
        }
    }

    @Test
    void otherFaultsHideTheFigures() {
        var page = page("&parts=0", "fr");
        assertTrue(page.contains("À corriger\u00a0:") && !page.contains("window-chart"), page);
    }

    @Test
    void englishIsComplete() {
        for (var changes : List.of("", "&price=1500", "&price=3000&instalments=1", "&jobs.0.gross=900")) {
            var page = page(changes, "en");
            assertTrue(page.contains("Twelve months of cash") && page.contains("January"), page);
            assertFalse(page.matches("(?s).*>\\s*(figure|simulator|chart|change|month)\\.[a-zA-Z0-9].*"), page);
        }
    }

    private static String number(double coordinate) {
        return Double.toString(coordinate);
    }

    /// The form of the talk with some fields changed: the last of a name counts.
    private static String page(String changes, String lang) {
        var request = site.browser().given().queryParam("lang", lang);
        Drawn.fields(SEED + changes).forEach(request::queryParam);
        return request.get("/answer").then().statusCode(200).extract().asString();
    }
}
