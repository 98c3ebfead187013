package amie.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios as a treasurer meets them.
class ScenarioTest {
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("name", "Douze parts"),
            Map.entry("note", "Comme l’an dernier"),
            Map.entry("parts", "12"),
            Map.entry("price", "2 000,00"),
            Map.entry("secondment", "9"),
            Map.entry("collective", "2"),
            Map.entry("jobs.0.weekly", "21"),
            Map.entry("jobs.0.employerCost", "20 000"),
            Map.entry("lines.0.account", "616"),
            Map.entry("lines.0.label", "Assurance"),
            Map.entry("lines.0.amount", "4 000,00"),
            Map.entry("opening", "9"),
            Map.entry("hiring", "11"),
            Map.entry("instalments", "2"),
            Map.entry("another", "17,5"));

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_kept_is_shown_with_what_was_tried_on_it() {
        var page = text(page(givenScenario()));
        for (var said : List.of("Douze parts", "Comme l’an dernier", "181,82 €", "Fin", "de 17,5 h par semaine"))
            assertTrue(page.contains(said), said);
        assertEquals(0, node.count("budget"));
    }

    @Test
    void the_form_shows_again_what_was_kept() {
        var form = page(givenScenario() + "/edit");
        for (var value : List.of("Douze parts", "20000", "17,5", "Assurance"))
            assertTrue(form.replaceAll("[\u00a0\u202f]", "").contains("value=\"" + value), value + form);
        assertTrue(form.contains("value=\"9\" selected") && form.contains("value=\"11\" selected"), form);
    }

    @Test
    void the_list_tells_the_essential_figures_of_each() {
        givenScenario();
        givenScenario("name", "Treize à petit prix", "parts", "13", "price", "1 500");
        var list = text(page("/scenarios"));
        assertTrue(list.contains("Douze parts 12 2 000,00 € 0,00 € 12 viable"), list);
        assertTrue(list.contains("Treize à petit prix 13 1 500,00 € −4 500,00 € aucune non viable"), list);
    }

    @Test
    void a_list_of_many_is_read_page_by_page_and_searched_without_accents() {
        for (int i = 10; i < 37; i++) givenScenario("name", "Été " + i);
        assertTrue(page("/scenarios").contains("page=2"));
        var second = page("/scenarios?sort=NAME&page=2");
        assertTrue(second.contains("Été 36") && !second.contains("Été 12"), second);
        var found = page("/scenarios?q=ETE+13");
        assertTrue(found.contains("Été 13") && !found.contains("Été 14"), found);
        assertTrue(page("/scenarios?q=hiver").contains("Rien ne correspond"));
    }

    @Test
    void an_empty_list_says_what_to_do_first() {
        assertTrue(page("/scenarios").contains("Commencez par entrer les parts"));
        givenBudget();
        var list = page("/scenarios");
        assertTrue(list.contains("Partez d’un budget") && list.contains("/scenarios/new?budget=2027"), list);
    }

    @Test
    void a_name_is_taken_once_whatever_its_capitals_and_accents() {
        givenScenario("name", "Éco 2027");
        var second = whenAdding("name", "eco 2027");
        assertEquals(422, second.statusCode());
        assertTrue(second.asString().contains("id=\"name-fault-0\""), second.asString());
        assertTrue(second.asString().contains("Un autre scénario porte déjà ce nom"));
        assertEquals(1, node.count("scenario"));
        assertEquals(1, node.count("figures"));
    }

    @Test
    void a_form_sent_twice_makes_one_scenario_and_both_are_led_to_it() {
        var first = whenAdding("once", "a-key");
        var second = whenAdding("once", "a-key");
        assertEquals(303, second.statusCode(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, node.count("scenario"));
        assertEquals(303, whenAdding("once", "a-key", "name", "Un autre").statusCode(), "another content is another");
        assertTrue(page("/scenarios/new").contains("name=\"once\""));
    }

    @Test
    void a_copy_asked_for_twice_is_made_once() {
        var address = givenScenario();
        assertTrue(page(address).contains("name=\"once\""));
        for (int i = 0; i < 2; i++)
            node.browser(Role.TREASURER).submit(address, address + "/copy", Map.of("once", "a-key"));
        assertEquals(2, node.count("scenario"));
    }

    @Test
    void another_may_not_take_its_name_by_an_edit() {
        givenScenario();
        var other = givenScenario("name", "Treize parts");
        var edit = whenEditing(other, 1, "name", "douze PARTS");
        assertEquals(422, edit.statusCode());
        assertTrue(edit.asString().contains("id=\"name-fault-0\"")
                && edit.asString().contains("value=\"1\""));
        assertTrue(page(other).contains("Treize parts"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, 121",
        "note, 2001",
        "parts, 0",
        "price, NaN",
        "secondment, '1,3'",
        "jobs.0.weekly, 0",
        "jobs.0.employerCost, -1",
        "lines.0.account, 6411",
        "lines.0.label, ''",
        "opening, 13",
        "hiring, 0",
        "instalments, 5",
        "another, '48,5'",
        "another, beaucoup"
    })
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_kept(String field, String value) {
        var long_ = value.matches("121|2001") ? "x".repeat(Integer.parseInt(value)) : value;
        var page = whenAdding(field, long_);
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("id=\"" + field + "-fault-0\""), page.asString());
        assertEquals(0, node.count("scenario") + node.count("figures"));
    }

    @Test
    void an_edit_replaces_what_was_there() {
        var scenario = givenScenario();
        assertEquals(
                scenario,
                whenEditing(scenario, 1, "price", "2 200", "another", "").header("Location"));
        var page = text(page(scenario));
        assertTrue(page.contains("200,00 € le jour dû") && !page.contains("181,82 € le jour dû"), page);
        assertFalse(page.contains("de 17,5 h par semaine"));
        assertEquals(1, node.count("figures_job"));
    }

    @Test
    void the_second_of_two_editors_is_told_and_keeps_what_was_entered() {
        var scenario = givenScenario();
        whenEditing(scenario, 1, "parts", "11");
        var late = whenEditing(scenario, 1, "parts", "10", "name", "Dix parts");
        assertEquals(409, late.statusCode());
        assertTrue(late.asString().contains("name=\"version\" value=\"2\""));
        assertTrue(late.asString().contains("value=\"Dix parts\""), late.asString());
        assertEquals(303, whenEditing(scenario, 2, "parts", "10").statusCode());
    }

    @Test
    void looking_shows_what_it_gives_without_a_name_and_keeps_nothing() {
        var look = whenAdding("name", "", "look", "1");
        assertEquals(200, look.statusCode());
        assertTrue(look.asString().contains("181,82") && !look.asString().contains("name-fault"), look.asString());
        assertEquals(0, node.count("scenario"));
    }

    @Test
    void a_change_is_answered_by_the_outcome_alone() {
        var browser = node.browser(Role.TREASURER);
        var answer = browser.given()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with("_token", browser.token("/scenarios/new"), "parts", "11"))
                .post("/scenarios");
        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.asString().contains("il en manque") && !answer.asString().contains("<html"));
        assertEquals(0, node.count("scenario"));
    }

    @Test
    void a_budget_is_where_to_start_and_stays_as_it_is() {
        givenBudget();
        var form = page("/scenarios/new?budget=2027");
        assertTrue(form.contains("value=\"Budget 2027, autrement\"") && form.contains("181,82"), form);
        assertTrue(page("/budget/2027").contains("/scenarios/new?budget=2027"));
        for (var none : List.of("?budget=2030", "?scenario=x", "?scenario=00000000-0000-0000-0000-000000000000"))
            assertEquals(404, get("/scenarios/new" + none).statusCode(), none);
        assertEquals(400, get("/scenarios/new?budget=hier").statusCode());
    }

    @Test
    void copies_find_a_free_name_and_another_may_start_from_one() {
        var scenario = givenScenario();
        for (int i = 0; i < 2; i++)
            assertEquals(303, whenDoing(scenario, "copy").statusCode());
        var list = page("/scenarios");
        assertTrue(list.contains("Copie de Douze parts<") && list.contains("Copie de Douze parts (2)<"), list);
        assertTrue(page(scenario.replace("scenarios/", "scenarios/new?scenario="))
                .contains("value=\"Copie de Douze parts (3)\""));
        assertEquals(3, node.count("figures"));
    }

    @Test
    void a_copy_of_the_longest_name_has_a_name_that_fits() {
        var scenario = givenScenario("name", "🧮".repeat(120));
        for (int i = 0; i < 2; i++)
            assertEquals(303, whenDoing(scenario, "copy").statusCode());
        assertEquals(3, node.count("scenario"));
    }

    @Test
    void who_deletes_has_seen_what_goes() {
        var scenario = givenScenario();
        whenEditing(scenario, 1, "parts", "11");
        assertEquals(scenario, whenDoing(scenario, "delete", "version", "1").header("Location"));
        assertEquals(1, node.count("scenario"));
        assertEquals("/scenarios", whenDoing(scenario, "delete", "version", "2").header("Location"));
        assertEquals(0, node.count("scenario") + node.count("figures"));
        assertEquals(404, get(scenario).statusCode());
    }

    @Test
    void it_becomes_the_budget_of_a_season_that_has_none() {
        var scenario = givenScenario();
        assertTrue(page(scenario).contains("name=\"year\""));
        assertEquals(
                "/budget/2028",
                whenDoing(scenario, "budget", "year", "2028", "version", "1").header("Location"));
        assertTrue(text(page("/budget/2028")).contains("181,82 €"));
        assertEquals(
                "/budget/2028",
                whenDoing(scenario, "budget", "year", "2028", "version", "1").header("Location"),
                "sent twice");
        whenEditing(scenario, 1, "price", "3 000");
        assertTrue(text(page("/budget/2028")).contains("181,82 €"), "the budget has figures of its own");
    }

    @Test
    void no_budget_is_replaced() {
        givenBudget();
        var scenario = givenScenario("parts", "11");
        var refused = whenDoing(scenario, "budget", "year", "2027", "version", "1");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("id=\"year-fault-0\""), refused.asString());
        assertTrue(refused.asString().contains("2027 a déjà un budget"));
        assertEquals(
                422,
                whenDoing(scenario, "budget", "year", "1999", "version", "1").statusCode());
        assertTrue(text(page("/budget/2027")).contains("12 parts"));
    }

    @Test
    void what_changed_since_it_was_read_becomes_no_budget() {
        var scenario = givenScenario();
        whenEditing(scenario, 1, "parts", "11");
        assertEquals(
                scenario,
                whenDoing(scenario, "budget", "year", "2028", "version", "1").header("Location"));
        assertEquals(0, node.count("budget"));
    }

    @ParameterizedTest
    @CsvSource({
        "TREASURER, 200, 200",
        "COORDINATOR, 200, 200",
        "WORKER, 403, 403",
        "AUDITOR, 200, 403",
        "TRAINER, 403, 403"
    })
    void who_reads_and_who_changes(Role role, int reads, int changes) {
        var scenario = givenScenario();
        var browser = node.browser(role);
        assertEquals(reads, browser.get(scenario).statusCode());
        assertEquals(changes, browser.get(scenario + "/edit").statusCode());
        assertEquals(changes == 200, browser.get(scenario).asString().contains(scenario + "/delete"));
    }

    private void givenBudget() {
        var fields = with("year", "2027");
        fields.keySet().removeAll(List.of("name", "note"));
        assertEquals(
                303,
                node.browser(Role.TREASURER)
                        .submit("/budget/new", "/budget", fields)
                        .statusCode());
    }

    /// @return its address
    private String givenScenario(String... changes) {
        var added = whenAdding(changes);
        assertEquals(303, added.statusCode(), added.asString());
        return added.header("Location");
    }

    private Response whenAdding(String... changes) {
        return node.browser(Role.TREASURER).submit("/scenarios/new", "/scenarios", with(changes));
    }

    private Response whenEditing(String scenario, int version, String... changes) {
        var fields = with(changes);
        fields.put("version", Integer.toString(version));
        return node.browser(Role.TREASURER).submit(scenario + "/edit", scenario, fields);
    }

    private Response whenDoing(String scenario, String what, String... fields) {
        var sent = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) sent.put(fields[i], fields[i + 1]);
        return node.browser(Role.TREASURER).submit("/scenarios/new", scenario + "/" + what, sent);
    }

    private Response get(String address) {
        return node.browser(Role.TREASURER).given().urlEncodingEnabled(false).get(address);
    }

    private String page(String address) {
        var answer = get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.asString();
    }

    static Map<String, String> with(String... changes) {
        var fields = new HashMap<>(FORM);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return fields;
    }

    /// What a reader sees, with every space an ordinary one.
    static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
