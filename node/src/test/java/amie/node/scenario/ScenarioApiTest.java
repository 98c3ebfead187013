package amie.node.scenario;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import amie.node.TestNode;
import amie.server.web.Role;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioApiTest {
    private static final String PATH = "/api/v1/scenarios";
    private static final String PLAINE = """
        {"name": "Plaine", "note": "Pour voir", "parts": 12, "price": "2000.00", "launchPrice": "1500.00",
         "secondment": 9, "collective": 2, "opening": 9, "hiring": 11, "instalments": 2, "another": 17.5, "authorities": 3,
         "jobs": [{"title": "Technicienne", "weekly": 21, "months": 12, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
        """;

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_written_is_read_and_what_is_read_is_written() {
        var made = node.post(PATH, PLAINE);
        assertEquals(201, made.statusCode(), made.asString());
        var read = node.program().get(made.header("Location"));
        assertEquals(made.asString(), read.asString());
        read.then()
                .body("another", equalTo(17.5f))
                .body("opening", equalTo(9))
                .body("authorities", equalTo(3))
                .body("note", equalTo("Pour voir"));
        var written = node.put(made.header("Location"), read.asString());
        assertEquals(200, written.statusCode(), written.asString());
        assertNotEquals(read.header("ETag"), written.header("ETag"));
    }

    @Test
    void what_follows_is_that_of_a_budget() {
        var made = node.post(PATH, PLAINE).header("Location");
        var outcome = node.program().get(made + "/outcome");
        outcome.then()
                .body("result", equalTo("0.00"))
                .body("viable", equalTo(true))
                .body("maxParts", equalTo(12));
    }

    @Test
    void a_list_is_cut_into_pieces_that_lose_nothing() {
        var names = new TreeSet<String>();
        for (int i = 0; i < 5; i++) node.post(PATH, PLAINE.replace("Plaine", "Plaine " + i));
        String next = PATH + "?limit=2&q=plaine";
        while (next != null) {
            var piece = node.program().urlEncodingEnabled(false).get(next);
            names.addAll(piece.jsonPath().getList("items.name", String.class));
            var link = piece.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(5, names.size());
    }

    @Test
    void a_repeated_post_does_nothing_and_a_name_is_taken_once() {
        for (int i = 0; i < 2; i++)
            node.program()
                    .contentType("application/json")
                    .header("Idempotency-Key", "one")
                    .body(PLAINE)
                    .post(PATH)
                    .then()
                    .statusCode(201);
        node.post(PATH, PLAINE.replace("Plaine", "PLAINÉ"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("name"));
        assertEquals(1, node.count("scenario"));
    }

    @Test
    void a_write_names_the_version_it_knows() {
        var made = node.post(PATH, PLAINE).header("Location");
        var request = node.program().contentType("application/json").body(PLAINE);
        assertEquals(428, request.put(made).statusCode());
        assertEquals(428, node.program().delete(made).statusCode());
        assertEquals(412, request.header("If-Match", "\"7\"").put(made).statusCode());
        assertEquals(
                412, node.program().header("If-Match", "\"7\"").delete(made).statusCode());
        assertEquals(
                204, node.program().header("If-Match", "\"1\"").delete(made).statusCode());
        assertEquals(404, node.program().get(made).statusCode());
    }

    @Test
    void another_may_not_take_its_name() {
        node.post(PATH, PLAINE);
        var other = node.post(PATH, PLAINE.replace("Plaine", "Vallon")).header("Location");
        node.put(other, PLAINE).then().statusCode(422).body("errors.field", hasItem("name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Plaine\"|\"\"|name",
                "\"name\"|\"nom\"|name",
                "\"Pour voir\"|7|note",
                "\"parts\": 12|\"parts\": 0|parts",
                "\"2000.00\"|\"2 000,00\"|price",
                "\"opening\": 9|\"opening\": 13|opening",
                "\"hiring\": 11|\"hiring\": \"mai\"|hiring",
                "\"instalments\": 2|\"instalments\": 5|instalments",
                "\"another\": 17.5|\"another\": 17.3|another",
                "\"another\": 17.5|\"year\": 2027|year"
            })
    void it_names_what_is_wrong_and_keeps_nothing(String from, String to, String field) {
        var json = PLAINE.replace(from, to);
        assertNotEquals(PLAINE, json);
        node.post(PATH, json).then().statusCode(422).body("errors.field", hasItem(field));
        assertEquals(0, node.count("scenario"));
    }

    @Test
    void only_who_may_write_writes_and_nobody_else_reads() {
        var made = node.post(PATH, PLAINE).header("Location");
        var worker = node.site().program(Role.WORKER);
        assertEquals(403, worker.header("If-Match", "\"1\"").delete(made).statusCode());
        var auditor = node.site().program(Role.AUDITOR);
        assertEquals(403, auditor.header("If-Match", "\"1\"").delete(made).statusCode());
        assertEquals(200, node.site().program(Role.AUDITOR).get(made).statusCode());
        for (var path : new String[] {PATH, made, made + "/outcome"}) {
            for (var role : new Role[] {Role.TRAINER, Role.WORKER, Role.REPRESENTATIVE})
                assertEquals(403, node.site().program(role).get(path).statusCode());
            assertEquals(401, node.site().program().get(path).statusCode());
        }
        assertEquals(0, node.count("outbox"), "nothing is published");
    }
}
