package amie.node.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberPagesTest {
    private static final Map<String, String> ACTIVE = Map.of(
            "name", "Les Jardins d’Émilie",
            "kind", "ASSOCIATION",
            "town", "Montbrison",
            "siret", "732 829 320 00074",
            "state", "ACTIVE",
            "joinedOn", "2026-01-15",
            "contactNames", "Jeanne Dupré",
            "contactEmail", "jeanne@jardins.example",
            "contactPhone", "04 77 00 00 00");

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_member_is_added_shown_and_listed() {
        var address = givenMember();
        var list = page("/members?q=emilie");
        assertTrue(list.contains("Les Jardins d’Émilie"), list);
        assertTrue(page(address).contains("73282932000074"));
        assertTrue(page(address).contains("15 janvier 2026"));
    }

    @Test
    void a_page_beyond_the_end_leads_to_the_first() {
        givenMember();
        var answer = node.program().redirects().follow(false).get("/members?q=emilie&page=99");
        answer.then().statusCode(303);
        assertEquals("/members?q=emilie&sort=NAME", answer.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({"year=abcd,year", "page=0,page", "sort=x,sort", "state=ZZZ,state", "q=a&q=b,q"})
    void what_a_list_cannot_mean_is_named(String query, String field) {
        var answer = node.program().get("/members?" + query);
        answer.then().statusCode(400);
        assertTrue(answer.asString().contains(field), answer.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|| Cette information",
                "kind|CLUB|Choisissez",
                "town||Cette information",
                "siret|73282932000075|Ce n’est pas un SIRET",
                "employees|-1|comprise entre",
                "employees|douze|pas un nombre",
                "state|LEFT|On ne passe pas",
                "state|NOWHERE|Choisissez",
                "joinedOn||a une date d’adhésion",
                "joinedOn|32/01/2026|pas une date",
                "leftOn|2026-12-31|n’a de sens que",
                "contactEmail|jeanne|pas une adresse de courriel",
                "contactPhone|demander Jeanne|pas un numéro"
            })
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_kept(String field, String value, String sentence) {
        var page = whenAdding(field, value == null ? "" : value);
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains(sentence.strip()), page.asString());
        assertTrue(page.asString().contains("id=\"" + field + "-fault-0\""), page.asString());
        assertTrue(page.asString().contains("Montbrison") || field.equals("town"), "what was entered is kept");
        assertEquals(0, node.count("member"));
    }

    @Test
    void two_members_do_not_share_a_siret() {
        givenMember();
        var page = whenAdding("name", "Une autre");
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("déjà ce SIRET"));
        assertEquals(1, node.count("member"));
    }

    @Test
    void the_second_of_two_edits_is_told_and_loses_nothing() {
        var address = givenMember();
        assertEquals(303, whenEditing(address, 1, "town", "Feurs").statusCode());
        var second = whenEditing(address, 1, "town", "Boën");
        assertEquals(409, second.statusCode());
        assertTrue(second.asString().contains("Une autre personne a modifié"));
        assertTrue(second.asString().contains("Boën"), "what was entered is kept");
        assertTrue(page(address).contains("Feurs"));
        assertEquals(303, whenEditing(address, 2, "town", "Boën").statusCode());
        assertTrue(page(address).contains("Boën"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROSPECT, PROMISED, true",
        "PROSPECT, ADMITTED, true",
        "PROSPECT, ACTIVE, false",
        "PROMISED, ADMITTED, true",
        "PROMISED, PROSPECT, true",
        "PROMISED, ACTIVE, false",
        "ADMITTED, ACTIVE, true",
        "ADMITTED, PROSPECT, false",
        "ACTIVE, LEAVING, true",
        "ACTIVE, LEFT, false",
        "ACTIVE, ADMITTED, false"
    })
    void a_member_goes_the_ways_that_are_allowed(String from, String to, boolean allowed) {
        var address = givenMember("state", from);
        var answer = whenEditing(address, 1, "state", to, "leftOn", to.startsWith("LE") ? "2027-06-30" : "");
        assertEquals(allowed ? 303 : 422, answer.statusCode(), answer.asString());
    }

    @Test
    void whom_to_ask_is_forgotten_when_the_member_has_left() {
        var address = givenMember();
        whenEditing(address, 1, "state", "LEAVING", "leftOn", "2027-06-30");
        assertTrue(page(address).contains("Jeanne Dupré"));
        whenEditing(address, 2, "state", "LEFT", "leftOn", "2027-06-30");
        assertFalse(page(address).contains("Jeanne Dupré"));
        assertEquals(0, node.count("member_contact"));
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, true",
        "TREASURER, true",
        "WORKER, true",
        "SECRETARY, true",
        "REPRESENTATIVE, false",
        "AUDITOR, false",
        "ADMINISTRATOR, false"
    })
    void whom_to_ask_is_seen_by_few(Role role, boolean seen) {
        var page = node.browser(role).get(givenMember()).asString();
        assertTrue(page.contains("Les Jardins d’Émilie"));
        assertEquals(seen, page.contains("Jeanne Dupré"));
    }

    @Test
    void parts_come_in_halves_by_season() {
        var address = givenMember();
        assertEquals(303, whenSettingParts(address, "2027", "1,5").statusCode());
        assertTrue(page("/members").contains("1,5\u00a0parts vendues en 2027"));
        assertEquals(422, whenSettingParts(address, "2027", "1,3").statusCode());
        assertEquals(422, whenSettingParts(address, "1999", "1").statusCode());
        assertEquals(422, whenSettingParts(address, "2027", "-1").statusCode());
        assertEquals(1, node.count("member_parts"));
        whenSettingParts(address, "2027", "0");
        assertEquals(0, node.count("member_parts"));
    }

    @Test
    void a_member_with_parts_is_not_deleted() {
        var address = givenMember();
        whenSettingParts(address, "2027", "1");
        var refused = submit(address, address + "/delete", Map.of("version", "2"));
        assertEquals(409, refused.statusCode());
        whenSettingParts(address, "2027", "0");
        assertEquals(
                303,
                submit(address, address + "/delete", Map.of("version", "3")).statusCode());
        assertEquals(0, node.count("member"));
    }

    @Test
    void the_history_names_fields_and_no_values() {
        var address = givenMember();
        whenEditing(address, 1, "contactEmail", "autre@jardins.example");
        var page = page(address);
        assertTrue(page.contains("Camille – modification : Courriel"), page);
        assertFalse(page.contains("jeanne@jardins.example"));
    }

    @Test
    void the_export_holds_what_is_on_screen_and_no_formula() {
        givenMember("name", "=HYPERLINK(\"http://bad.example\")");
        givenMember("name", "Autre", "siret", "", "town", "Feurs");
        var csv = page("/members.csv?q=montbrison");
        assertTrue(csv.startsWith("\uFEFF"), csv);
        assertTrue(csv.contains("'=HYPERLINK"), csv);
        assertFalse(csv.contains("Feurs"), csv);
    }

    @Test
    void a_long_list_comes_page_by_page_in_the_order_asked_for() {
        for (int i = 10; i < 40; i++) givenMember("name", "Membre " + i, "siret", "");
        var first = page("/members?sort=NAME&down=on");
        assertTrue(first.contains("Membre 39") && first.contains("Membre 15") && !first.contains("Membre 14"), first);
        var second = page("/members?sort=NAME&down=on&page=2");
        assertTrue(second.contains("Membre 14") && !second.contains("Membre 15"), second);
    }

    @Test
    void every_fault_is_told_with_the_label_of_its_field() {
        var answer = whenAdding("name", "");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("href=\"#name\">Nom\u00a0: "), answer.asString());
    }

    private String page(String address) {
        var answer = node.browser(Role.COORDINATOR).get(address);
        assertEquals(200, answer.statusCode());
        return answer.asString();
    }

    private String givenMember(String... changes) {
        var answer = submit("/members/new", "/members", with(changes));
        assertEquals(303, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    private Response whenAdding(String... changes) {
        return submit("/members/new", "/members", with(changes));
    }

    private Response whenEditing(String address, int version, String... changes) {
        var fields = with(changes);
        fields.put("version", Integer.toString(version));
        return submit(address + "/edit", address, fields);
    }

    private Response whenSettingParts(String address, String year, String parts) {
        return submit(address, address + "/parts", Map.of("year", year, "parts", parts));
    }

    private Response submit(String page, String action, Map<String, String> fields) {
        return node.browser(Role.COORDINATOR).submit(page, action, fields);
    }

    private static Map<String, String> with(String... changes) {
        var fields = new HashMap<>(ACTIVE);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return fields;
    }
}
