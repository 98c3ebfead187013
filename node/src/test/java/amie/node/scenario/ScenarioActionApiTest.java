package amie.node.scenario;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import amie.node.TestNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What programs may do with scenarios besides keeping them.
class ScenarioActionApiTest {
    private static final String PATH = "/api/v1/scenarios";
    private static final String PLAINE = """
        {"name": "Plaine", "parts": 12, "price": "2000.00", "secondment": 9, "collective": 2, "another": 17.5,
         "jobs": [{"weekly": 21, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
        """;

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_copy_has_a_name_of_its_own() {
        var made = given("Plaine");
        var first = once(made + "/copy", "{}", "one");
        assertEquals(201, first.statusCode(), first.asString());
        assertEquals(first.asString(), once(made + "/copy", "{}", "one").asString());
        assertEquals(2, node.count("scenario"));
        var second = node.post(made + "/copy", "{}");
        assertNotEquals(first.jsonPath().getString("name"), second.jsonPath().getString("name"));
        node.post(made + "/copy", "{\"name\": \"Vallon\"}").then().body("name", equalTo("Vallon"));
        node.post(made + "/copy", "{\"name\": \"VALLON\"}")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("name"));
    }

    @Test
    void a_scenario_becomes_the_budget_of_a_season_that_has_none() {
        var made = given("Plaine");
        node.post(made + "/budget", "{\"year\": 2028}")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/budgets/2028"))
                .body("parts", equalTo(12));
        assertEquals(409, node.post(made + "/budget", "{\"year\": 2028}").statusCode());
        assertEquals(1, node.count("budget"));
    }

    @Test
    void scenarios_stand_side_by_side_with_a_budget() {
        var one = given("Plaine");
        var two = given("Vallon");
        node.post(one + "/budget", "{\"year\": 2028}");
        node.program()
                .get(PATH + "/compare?budget=2028&with=" + id(one) + "&with=" + id(two))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].href", equalTo("/api/v1/budgets/2028"))
                .body("items[2].name", equalTo("Vallon"))
                .body("items[1].outcome.secondWorker.weekly", equalTo(17.5f))
                .body("items[1].structure.find { it.category == 'INSURANCE' }.amount", equalTo("4000.00"));
        assertEquals(400, node.program().get(PATH + "/compare?with=" + id(one)).statusCode());
        assertEquals(
                404,
                node.program()
                        .get(PATH + "/compare?with=" + id(one) + "&with=00000000-0000-0000-0000-000000000000")
                        .statusCode());
    }

    private String given(String name) {
        return node.post(PATH, PLAINE.replace("Plaine", name)).header("Location");
    }

    private Response once(String path, String json, String key) {
        return node.program()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json)
                .post(path);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
