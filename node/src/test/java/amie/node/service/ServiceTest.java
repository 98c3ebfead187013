package amie.node.service;

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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    private static final String SERVICES = "/api/v1/services";
    private static final String MAIL = """
        {"lang": "FR", "name": "Courriel", "description": "Des boîtes et des listes.", "service": "EMAIL",
         "software": "Sympa", "unit": "boîte", "quotaPerPart": 10, "days": 2.5, "hosting": "chez un CHATONS"}\
        """;
    private static final Map<String, String> FORM = Map.of(
            "lang", "FR",
            "name", "Copie lointaine",
            "description", "Une copie au loin, chaque nuit.",
            "service", "BACKUP",
            "days", "2,5");

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_a_form_writes_the_api_reads() {
        var id = TestNode.made(whenAdding());
        node.program()
                .get(SERVICES + "/" + id)
                .then()
                .body("name", equalTo("Copie lointaine"))
                .body("days", equalTo(2.5f))
                .body("software", nullValue())
                .body("archived", equalTo(false));
    }

    @Test
    void what_the_api_writes_a_page_shows() {
        var id = TestNode.made(node.post(SERVICES, MAIL));
        var page = page("/services/" + id);
        assertTrue(page.contains("Sympa") && page.contains("2,5"), page);
        assertTrue(page("/services?q=courriel").contains("Courriel"));
        assertTrue(page("/services?q=courrier").contains("Rien ne correspond"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "description, ''",
        "service, MAGIC",
        "service, ''",
        "lang, DE",
        "days, '2,3'",
        "days, -1",
        "days, 367",
        "quotaPerPart, 1.5",
        "quotaPerPart, -1",
        "quotaPerPart, beaucoup"
    })
    void a_form_says_what_is_wrong_beside_its_field_and_keeps_nothing(String field, String value) {
        var page = whenAdding(field, value);
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("id=\"" + field + "-fault-0\""), page.asString());
        assertEquals(0, node.count("service"));
    }

    @Test
    void no_text_is_longer_than_the_federation_takes() {
        assertEquals(422, whenAdding("name", "x".repeat(201)).statusCode());
        assertEquals(422, whenAdding("description", "x".repeat(4001)).statusCode());
        assertEquals(422, whenAdding("name", "deux\nlignes").statusCode());
        assertEquals(303, whenAdding("description", "x".repeat(4000)).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"name\": \"Courriel\"|\"name\": \"\"|name",
                "\"name\": \"Courriel\"|\"name\": 1|name",
                "\"EMAIL\"|\"MAGIC\"|service",
                "2.5|2.3|days",
                "2.5|\"deux\"|days",
                "10|1.5|quotaPerPart",
                "\"software\"|\"logiciel\"|logiciel"
            })
    void the_api_names_what_is_wrong_and_keeps_nothing(String from, String to, String field) {
        var json = MAIL.replace(from, to);
        assertNotEquals(MAIL, json);
        node.post(SERVICES, json).then().statusCode(422).body("errors.field", hasItem(field));
        assertEquals(0, node.count("service"));
    }

    @Test
    void the_second_of_two_edits_is_told_and_loses_nothing() {
        var address = whenAdding().header("Location");
        assertEquals(303, whenEditing(address, 1, "name", "Première").statusCode());
        var second = whenEditing(address, 1, "name", "Seconde");
        assertEquals(409, second.statusCode());
        assertTrue(second.asString().contains("Seconde"));
        assertTrue(page(address).contains("Première"));
    }

    @Test
    void an_archived_service_leaves_the_list_and_is_not_published() {
        var address = whenAdding().header("Location");
        assertEquals(
                303,
                submit(address, address + "/archive", Map.of("version", "1")).statusCode());
        assertFalse(page("/services").contains("Copie lointaine"));
        assertTrue(page("/services?archived=on").contains("Copie lointaine"));
        var path = SERVICES + address.substring("/services".length());
        assertEquals(409, node.post(path + "/publication", "{}").statusCode());
        assertEquals(
                303,
                submit(address, address + "/restore", Map.of("version", "2")).statusCode());
        assertTrue(page("/services").contains("Copie lointaine"));
    }

    @Test
    void nothing_is_published_outside_a_federation() {
        var path = node.post(SERVICES, MAIL).header("Location");
        node.program().get(path + "/publication").then().body("state", equalTo("NOT_JOINED"));
        node.post(path + "/publication", "{}").then().statusCode(409);
        assertEquals(204, node.program().delete(path + "/publication").statusCode());
    }

    @Test
    void a_service_comes_back_as_it_was_read() {
        var path = node.post(SERVICES, MAIL).header("Location");
        var read = node.program().get(path).asString();
        node.put(path, read.replace("false", "true")).then().statusCode(200).body("archived", equalTo(true));
    }

    private String page(String address) {
        var answer = node.browser(Role.WORKER).get(address);
        assertEquals(200, answer.statusCode());
        return answer.asString();
    }

    private Response whenAdding(String... changes) {
        return submit("/services/new", "/services", with(changes));
    }

    private Response whenEditing(String address, int version, String... changes) {
        var fields = with(changes);
        fields.put("version", Integer.toString(version));
        return submit(address + "/edit", address, fields);
    }

    private Response submit(String page, String action, Map<String, String> fields) {
        return node.browser(Role.WORKER).submit(page, action, fields);
    }

    private static Map<String, String> with(String... changes) {
        var fields = new HashMap<>(FORM);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return fields;
    }
}
