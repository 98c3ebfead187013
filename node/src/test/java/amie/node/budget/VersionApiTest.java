package amie.node.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.node.TestNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The past of a budget, its adoption, its copy and its end, for programs.
class VersionApiTest {
    private static final String BUDGETS = "/api/v1/budgets";
    private static final String SEASON = BUDGETS + "/2027";
    private static final String DECISION = "{\"decision\": \"2027-03\", \"decidedOn\": \"2027-02-10\"}";
    private static final String PLAINE = """
        {"year": 2027, "parts": 12, "price": "2000.00", "secondment": 9, "collective": 2,
         "jobs": [{"weekly": 21, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "4000.00"}]}\
        """;

    private final TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void versions_are_listed_read_and_taken_up_again() {
        givenBudgetOfTwoVersions();
        get("/versions").then().body("items.version", contains(2, 1)).body("items[0].result", equalTo("2000.00"));
        get("/versions?limit=1").then().body("items", hasSize(1)).header("Link", notNullValue());
        get("/versions/1").then().body("parts", equalTo(12)).header("ETag", equalTo("\"1\""));
        assertEquals(428, json("{}").post(SEASON + "/versions/1/restoration").statusCode());
        json("{}")
                .header("If-Match", "\"2\"")
                .post(SEASON + "/versions/1/restoration")
                .then()
                .statusCode(200)
                .body("parts", equalTo(12))
                .header("ETag", equalTo("\"3\""));
        assertEquals(404, get("/versions/9").statusCode());
    }

    @Test
    void a_decision_adopts_the_version_that_its_sender_knows() {
        givenBudgetOfTwoVersions();
        assertEquals(404, get("/adoption").statusCode());
        assertEquals(412, adopting(DECISION, 1).statusCode());
        adopting(DECISION, 2).then().statusCode(200).body("version", equalTo(2)).header("ETag", equalTo("\"2\""));
        assertEquals(409, adopting(DECISION.replace("03", "04"), 2).statusCode());
        get("/versions").then().body("items[0].adoption.decision", equalTo("2027-03"));
        assertEquals(
                412,
                node.program()
                        .header("If-Match", "\"1\"")
                        .delete(SEASON + "/adoption")
                        .statusCode());
        assertEquals(
                204,
                node.program()
                        .header("If-Match", "\"2\"")
                        .delete(SEASON + "/adoption")
                        .statusCode());
        assertEquals(404, get("/adoption").statusCode());
        get("/adoptions").then().body("items", hasSize(1)).body("items[0].erasedBy", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"2027-02-10\"|\"1900-01-01\"|decidedOn",
                "\"2027-02-10\"|\"2027-12-01\"|decidedOn",
                "\"2027-03\"|\"\"|decision",
                "\"decision\"|\"number\"|number"
            })
    void what_is_wrong_in_a_decision_is_named(String from, String to, String field) {
        node.post(BUDGETS, PLAINE);
        adopting(DECISION.replace(from, to), 1).then().statusCode(422).body("errors.field", hasItem(field));
        assertEquals(0, node.count("budget_adoption"));
    }

    @Test
    void a_budget_is_copied_once() {
        node.post(BUDGETS, PLAINE);
        for (int i = 0; i < 2; i++)
            json("{\"year\": 2029}")
                    .header("Idempotency-Key", "copy")
                    .post(SEASON + "/copy")
                    .then()
                    .statusCode(201)
                    .header("Location", equalTo(BUDGETS + "/2029"));
        assertEquals(409, json("{\"year\": 2029}").post(SEASON + "/copy").statusCode());
        assertEquals(2, node.count("budget"));
    }

    @Test
    void a_budget_of_a_wrong_year_is_deleted_with_its_versions() {
        givenBudgetOfTwoVersions();
        assertEquals(428, node.program().delete(SEASON).statusCode());
        assertEquals(
                204, node.program().header("If-Match", "\"2\"").delete(SEASON).statusCode());
        for (var table : new String[] {"budget", "budget_version", "figures"}) assertEquals(0, node.count(table));
    }

    @Test
    void an_adopted_budget_stays_even_if_the_note_was_erased() {
        node.post(BUDGETS, PLAINE);
        adopting(DECISION, 1);
        node.program().header("If-Match", "\"1\"").delete(SEASON + "/adoption");
        var refused = node.program().header("If-Match", "\"1\"").delete(SEASON);
        assertEquals(409, refused.statusCode(), refused.asString());
        assertEquals(1, node.count("budget"));
    }

    @Test
    void all_figures_of_the_simulator_come_out() {
        node.post(BUDGETS, PLAINE);
        get("/outcome")
                .then()
                .body("pay", equalTo("20000.00"))
                .body("prudence.reserve", equalTo("6000.00"))
                .body("days.owed", equalTo(132))
                .body("prices.onePart", equalTo("2000.00"))
                .body("firstYear.months", hasSize(12))
                .body("secondWorker.next.workers", equalTo(2))
                .body("changes", hasSize(8));
    }

    @Test
    void a_member_s_case_is_weighed_and_not_kept() {
        var fields = "{\"repairsToday\": \"2500.00\", \"hour\": \"25.00\", \"parts\": 1, \"price\": \"2000.00\","
                + " \"secondment\": 9, \"collective\": 2}";
        node.post("/api/v1/member-case", fields)
                .then()
                .statusCode(200)
                .body("difference", equalTo("-500.00"))
                .body("today.REPAIRS", equalTo("2500.00"))
                .body("erasedAt", nullValue());
        node.post("/api/v1/member-case", fields.replace("\"parts\": 1", "\"parts\": 0"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("parts"));
    }

    private void givenBudgetOfTwoVersions() {
        node.post(BUDGETS, PLAINE);
        node.put(SEASON, PLAINE.replace("\"parts\": 12", "\"parts\": 13"));
    }

    private Response get(String path) {
        return node.program().get(SEASON + path);
    }

    private Response adopting(String decision, int version) {
        return json(decision).header("If-Match", "\"" + version + "\"").put(SEASON + "/adoption");
    }

    private RequestSpecification json(String body) {
        return node.program().contentType("application/json").body(body);
    }
}
