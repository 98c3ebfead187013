package amie.node.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.OpenBudget;
import amie.model.PartPlan;
import amie.model.budget.Viability;
import amie.node.TestNode;
import amie.node.budget.Budgets;
import amie.node.link.HubAddress;
import amie.server.simulator.Inputs;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final String HERE = "Notre budget 2027";

    private final TestNode node = TestNode.founded();
    private final PublicHub hub = new PublicHub();
    private final Budgets budgets = new Budgets(node.database(), CLOCK);

    @BeforeEach
    void point() {
        var address = new HubAddress(node.database(), hub.address());
        node.database().run(handle -> address.choose(handle, hub.address()));
    }

    @AfterEach
    void stop() {
        hub.close();
        node.close();
    }

    @Test
    void another_budget_stands_beside_ones_own_in_words_figures_and_pictures() {
        givenOwn();
        var page = page("?year=2027&m=" + hub.open("Amie du Canal", canal()));
        assertTrue(page.contains(HERE) && page.contains("Amie du Canal 2027"), page);
        for (var figure : List.of("181,82", "176,36", "222,22", "215,56", "12,4", "16,7"))
            assertTrue(page.contains(figure), figure);
        assertTrue(
                text(page).contains("Un jour dû y coûte 5,46 € de moins : 176,36 €, contre 181,82 € chez nous."), page);
        assertTrue(text(page)
                .contains("Là-bas, seules 32 parts conviennent et il y en a 32 ; chez nous, seules 12 parts"));
        assertTrue(page.contains("structure-chart") && page.contains("windows-chart"), page);
    }

    @Test
    void the_comparison_is_taken_along_with_numbers() {
        givenOwn();
        var query = "?year=2027&m=" + hub.open("Amie du Canal", canal());
        assertTrue(page(query).contains("format=xlsx"));
        var file = get(query + "&format=csv").asString();
        assertTrue(file.contains(";181,82;176,36\r\n") && file.contains(";0,00;"), file);
    }

    @Test
    void up_to_three_are_compared_and_a_fourth_is_told() {
        givenOwn();
        var keys = List.of("A", "B", "C", "D").stream()
                .map(name -> hub.open(name, canal()))
                .toList();
        var three = page("?m=" + String.join("&m=", keys.subList(0, 3)));
        for (var name : List.of("A 2027", "B 2027", "C 2027")) assertTrue(three.contains(name), name);
        var four = get("?m=" + String.join("&m=", keys));
        assertEquals(422, four.statusCode());
        assertTrue(four.asString().contains("trois budgets au plus"));
    }

    @Test
    void the_same_formula_says_nothing_of_secondment_days() {
        givenOwn();
        assertFalse(page("?m=" + hub.open("Amie du Canal", canal())).contains("Une part y donne"));
    }

    @Test
    void figures_that_make_no_budget_are_told_and_the_others_are_shown() {
        givenOwn();
        var nonsense = hub.open("Amie de Nulle-Part", budget(12, 2000, List.of(), List.of(LocalDate.of(2027, 1, 5))));
        var page = page("?m=" + nonsense + "&m=" + hub.open("Amie du Canal", canal()));
        assertTrue(
                text(page).contains("Amie de Nulle-Part 2027 ne peut pas être comparé. Ses chiffres ne forment pas"));
        assertTrue(page.contains("176,36"));
    }

    @Test
    void what_its_author_did_not_sign_is_not_shown() {
        givenOwn();
        var key = hub.open("Amie du Canal", canal());
        hub.forge(key, "54378", "14378");
        var page = page("?m=" + key);
        assertTrue(page.contains("ne peut pas être comparé"), page);
        assertFalse(page.contains("structure-chart"));
    }

    @Test
    void a_document_of_another_thing_is_not_taken_for_the_one_that_was_asked_for() {
        givenOwn();
        var key = hub.open("Amie du Canal", canal());
        hub.swap(key, hub.open("Amie du Marais", canal()));
        assertTrue(page("?m=" + key).contains("ne peut pas être comparé"));
    }

    @Test
    void what_was_withdrawn_meanwhile_is_told() {
        givenOwn();
        var key = hub.open("Amie du Canal", canal());
        hub.forget(key);
        assertTrue(page("?m=" + key).contains("ne peut pas être comparé"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[null]", "{}", "[{}]", "[{\"iri\":\"x\"}]", "\"models\"", "[[]]"})
    void a_list_that_makes_no_sense_is_told(String list) {
        givenOwn();
        hub.list(list);
        assertTrue(page("").contains("ne peuvent pas être affichés"));
    }

    @Test
    void without_the_hub_the_page_says_so() {
        givenOwn();
        var key = hub.open("Amie du Canal", canal());
        hub.close();
        var page = page("?year=2027&m=" + key);
        assertTrue(page.contains("ne peuvent pas être affichés") && page.contains("ne peut pas être comparé"), page);
    }

    @Test
    void without_a_budget_of_ones_own_it_says_what_to_do_first() {
        assertTrue(page("").contains("Il faut d’abord un budget à vous"));
        assertEquals(List.of(), hub.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=2028", "?m=x", "?m=a/b", "?m=../../../api/v1/federation", "?m=http://evil.test/"})
    void what_names_nothing_is_not_found_and_asks_nothing(String query) {
        givenOwn();
        assertEquals(404, get(query).statusCode());
        assertEquals(List.of(), hub.asked());
    }

    @Test
    void no_figure_of_ones_own_is_in_any_byte_that_is_sent() {
        var key = hub.open("Amie du Canal", canal());
        var random = new Random(20270301);
        for (int year = 2001; year <= 2020; year++) {
            var own = random(random);
            budgets.add(year, own, "Camille");
            var page = page("?year=" + year + "&m=" + key);
            assertTrue(page.contains("structure-chart"), page);
            assertTrue(
                    text(page)
                            .replace(" ", "")
                            .contains(figure(own.plan().costs()).replace('.', ',')),
                    page);
            thenNothingLeft(own, year);
        }
    }

    /// Nothing but public documents is asked for, and no word of it comes from our budget.
    private void thenNothingLeft(Inputs own, int year) {
        for (var asked : hub.asked()) {
            assertEquals("GET", asked.method());
            assertTrue(
                    asked.address().equals("/api/v1/models?limit=200")
                            || asked.address().equals("/api/v1/federation")
                            || asked.address().matches("/doc/n/[a-z2-7-]+/(p/1-1|budget/[0-9a-f-]{36})"),
                    asked.address());
            assertTrue(asked.whole().endsWith("\n"), "a body was sent");
            for (var money : figures(own))
                for (var form : List.of(figure(money), figure(money).replace('.', ','), Long.toString(money.cents())))
                    assertFalse(asked.whole().contains(form), asked.whole());
            assertFalse(asked.address().contains(Integer.toString(year)), asked.address());
        }
    }

    private static List<Money> figures(Inputs own) {
        var plan = own.plan();
        var viability = Viability.of(plan);
        return List.of(
                plan.salaries(),
                plan.running(),
                plan.costs(),
                plan.revenue(),
                plan.price(),
                viability.result(),
                viability.prices().minimum());
    }

    private static String figure(Money money) {
        return money.toString();
    }

    private static Inputs random(Random random) {
        var jobs = new Inputs.Job(null, HalfHours.hours(21), 12, null, cents(random, 1_500_000, 3_000_000));
        var line = new BudgetLine("616", "Assurance " + random.nextInt(), cents(random, 200_000, 900_000));
        var formula = new PartPlan(
                cents(random, 150_000, 250_000), cents(random, 100_000, 150_000), HalfDays.days(9), HalfDays.days(2));
        return new Inputs(1 + random.nextInt(20), formula, 12, Money.euros(180), List.of(jobs), List.of(line));
    }

    private static Money cents(Random random, int least, int most) {
        return new Money(random.nextInt(least, most));
    }

    private void givenOwn() {
        var job = new Inputs.Job(null, HalfHours.hours(21), 12, null, Money.euros(20_000));
        var line = new BudgetLine("616", "Assurance", Money.euros(4000));
        var formula = new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
        budgets.add(2027, new Inputs(12, formula, 12, Money.euros(180), List.of(job), List.of(line)), "Camille");
    }

    /// Full time and three fifths, 32 parts: 12.4 % of running costs.
    private static OpenBudget canal() {
        return budget(
                32,
                1940,
                List.of(
                        new OpenBudget.WorkTime(HalfHours.FULL_TIME, 12),
                        new OpenBudget.WorkTime(HalfHours.hours(21), 12)),
                List.of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 6)));
    }

    private static OpenBudget budget(int parts, int price, List<OpenBudget.WorkTime> jobs, List<LocalDate> agreements) {
        return new OpenBudget(
                Lang.FR,
                "Notre budget ouvert",
                2027,
                parts,
                new PartPlan(Money.euros(price), Money.euros(1500), HalfDays.days(9), HalfDays.days(2)),
                jobs,
                List.of(
                        new BudgetLine("641", "Salaires", Money.euros(54_378)),
                        new BudgetLine("626", "Hébergement", Money.euros(7700)),
                        new BudgetLine("7084", "Parts", Money.euros(price).times(parts))),
                "CA-7",
                LocalDate.of(2027, 1, 4),
                agreements,
                Licence.CC_BY_4_0);
    }

    private String page(String query) {
        var answer = get(query);
        assertEquals(200, answer.statusCode());
        return answer.asString();
    }

    private Response get(String query) {
        return node.browser(Role.TREASURER).given().urlEncodingEnabled(false).get("/budget/compare" + query);
    }

    /// What a reader sees, with every space an ordinary one.
    private static String text(String page) {
        return page.replaceAll("<[^>]+>", "").replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
