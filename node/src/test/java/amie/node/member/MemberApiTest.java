package amie.node.member;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberApiTest {
    private static final String MEMBERS = "/api/v1/members";
    private static final String ONE = """
        {"name": "Ludothèque", "kind": "ASSOCIATION", "town": "Feurs", "state": "ACTIVE", "joinedOn": "2026-01-15",
         "employees": 2, "contactNames": "Jeanne Dupré"}\
        """;

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_written_is_read_again() {
        var path = givenMember();
        node.program()
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ludothèque"))
                .body("employees", equalTo(2))
                .body("contactNames", equalTo("Jeanne Dupré"))
                .body("siret", nullValue());
        var whole = node.program().get(path).asString();
        assertEquals(200, node.put(path, whole.replace("Feurs", "Boën")).statusCode());
        assertTrue(node.program().get(path).asString().contains("Boën"));
    }

    @Test
    void a_representative_learns_no_contact() {
        var path = givenMember();
        var seen = node.site().program(Role.REPRESENTATIVE).get(path);
        assertFalse(seen.asString().contains("Jeanne"));
        assertNotEquals(node.program().get(path).header("ETag"), seen.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"town\": \"Feurs\"|\"town\": 12|town",
                "\"town\": \"Feurs\"|\"town\": null|town",
                "\"town\": \"Feurs\"|\"village\": \"Feurs\"|village",
                "\"ASSOCIATION\"|\"CLUB\"|kind",
                "\"ACTIVE\"|\"LEFT\"|state",
                "\"2026-01-15\"|\"15/01/2026\"|joinedOn",
                "\"employees\": 2|\"employees\": -2|employees",
                "\"employees\": 2|\"employees\": \"deux\"|employees",
                "\"employees\": 2|\"siret\": \"123\"|siret",
                "\"contactNames\": \"Jeanne Dupré\"|\"contactEmail\": \"jeanne\"|contactEmail"
            })
    void what_is_wrong_is_named_and_nothing_is_kept(String from, String to, String field) {
        var json = ONE.replace(from, to);
        assertNotEquals(ONE, json);
        node.post(MEMBERS, json)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
        assertEquals(0, node.count("member"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"~~|400", "{|400", "[]|400", "{\"name\": \"a\", \"name\": \"b\"}|400", "{}|422"})
    void what_is_no_member_at_all_is_refused(String json, int status) {
        assertEquals(status, node.post(MEMBERS, json).statusCode());
        assertEquals(0, node.count("member"));
    }

    @Test
    void a_write_names_the_version_it_knows() {
        var path = givenMember();
        var request = node.program().contentType("application/json").body(ONE);
        assertEquals(428, request.put(path).statusCode());
        var old = node.program().get(path).header("ETag");
        assertEquals(200, node.put(path, ONE.replace("Feurs", "Boën")).statusCode());
        var late = node.program()
                .contentType("application/json")
                .header("If-Match", old)
                .body(ONE);
        assertEquals(412, late.put(path).statusCode());
        assertEquals(412, node.program().header("If-Match", old).delete(path).statusCode());
        assertTrue(node.program().get(path).asString().contains("Boën"));
    }

    @Test
    void a_repeated_post_has_no_second_effect() {
        var first = whenAdding("key-1", ONE);
        var second = whenAdding("key-1", ONE);
        assertEquals(201, second.statusCode());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.asString(), second.asString());
        assertEquals(1, node.count("member"));
        assertEquals(422, whenAdding("key-1", ONE.replace("Feurs", "Boën")).statusCode());
        assertEquals(201, whenAdding("key-2", ONE).statusCode());
        assertEquals(2, node.count("member"));
    }

    @Test
    void a_refused_post_may_be_repeated_with_its_key() {
        assertEquals(422, whenAdding("key", ONE.replace("ACTIVE", "NOWHERE")).statusCode());
        assertEquals(201, whenAdding("key", ONE).statusCode());
    }

    @Test
    void parts_are_written_by_season() {
        var path = givenMember();
        assertEquals(200, whenSettingParts(path, "2027", "1.5").statusCode());
        assertEquals(200, whenSettingParts(path, "2026", "1").statusCode());
        node.program().get(path + "/parts").then().body("items.year", equalTo(List.of(2027, 2026)));
        node.program().get(MEMBERS + "?year=2027").then().body("items[0].parts", equalTo(1.5f));
        assertEquals(422, whenSettingParts(path, "2027", "0").statusCode());
        assertEquals(422, whenSettingParts(path, "2027", "0.7").statusCode());
        assertEquals(404, whenSettingParts(path, "1999", "1").statusCode());
        var etag = node.program().get(path).header("ETag");
        assertEquals(
                204,
                node.program()
                        .header("If-Match", etag)
                        .delete(path + "/parts/2027")
                        .statusCode());
        assertEquals(409, whenDeleting(path).statusCode());
    }

    @Test
    void a_member_without_parts_is_deleted() {
        var path = givenMember();
        assertEquals(204, whenDeleting(path).statusCode());
        assertEquals(404, node.program().get(path).statusCode());
    }

    @Test
    void a_list_is_followed_by_its_links_to_the_end() {
        for (int i = 0; i < 7; i++) node.post(MEMBERS, ONE.replace("Ludothèque", "Ludothèque " + i));
        var seen = new HashSet<String>();
        var next = MEMBERS + "?q=ludotheque&limit=3";
        int pieces = 0;
        while (next != null) {
            var piece = node.program().get(next);
            seen.addAll(piece.jsonPath().getList("items.name", String.class));
            var link = piece.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pieces++;
        }
        assertEquals(7, seen.size());
        assertEquals(3, pieces);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "after=last, after",
        "kind=CLUB, kind",
        "year=99, year"
    })
    void a_list_names_what_is_wrong_in_the_question(String query, String field) {
        node.program().get(MEMBERS + "?" + query).then().statusCode(400).body("errors.field", hasItem(field));
    }

    private String givenMember() {
        var answer = node.post(MEMBERS, ONE);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    private Response whenAdding(String key, String json) {
        return node.program()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json)
                .post(MEMBERS);
    }

    private Response whenSettingParts(String path, String year, String parts) {
        return node.program()
                .contentType("application/json")
                .header("If-Match", node.program().get(path).header("ETag"))
                .body("{\"parts\": " + parts + "}")
                .put(path + "/parts/" + year);
    }

    private Response whenDeleting(String path) {
        return node.program()
                .header("If-Match", node.program().get(path).header("ETag"))
                .delete(path);
    }
}
