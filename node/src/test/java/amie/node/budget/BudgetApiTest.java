package amie.node.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import amie.node.TestNode;
import amie.server.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetApiTest {
    private static final String BUDGETS = "/api/v1/budgets";
    private static final String SEASON = "/api/v1/budgets/2027";
    private static final String PLAINE = """
        {"year": 2027, "parts": 12, "price": "2000.00", "launchPrice": "1500.00", "secondment": 9, "collective": 2,
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
        var made = node.post(BUDGETS, PLAINE);
        assertEquals(201, made.statusCode());
        assertEquals(SEASON, made.header("Location"));
        var read = node.program().get(SEASON);
        assertEquals(made.asString(), read.asString());
        var written = node.put(SEASON, read.asString());
        assertEquals(200, written.statusCode());
        assertEquals(read.asString(), written.asString());
        assertEquals(read.header("ETag"), written.header("ETag"), "nothing changed");
        var changed = node.put(SEASON, PLAINE.replace("4000.00", "4100.00"));
        assertNotEquals(read.header("ETag"), changed.header("ETag"));
        node.program().get(BUDGETS).then().body("items", hasItem(2027));
    }

    @Test
    void gross_pay_comes_back_with_its_cost() {
        node.post(BUDGETS, PLAINE.replace("\"employerCost\": \"20000.00\"", "\"gross\": \"1376.85\""))
                .then()
                .statusCode(201)
                .body("jobs[0].gross", equalTo("1376.85"))
                .body("jobs[0].employerCost", equalTo("19999.92"));
        assertEquals(
                200, node.put(SEASON, node.program().get(SEASON).asString()).statusCode());
    }

    @Test
    void a_write_names_the_version_it_knows() {
        node.post(BUDGETS, PLAINE);
        var request = node.program().contentType("application/json").body(PLAINE);
        assertEquals(428, request.put(SEASON).statusCode());
        assertEquals(412, request.header("If-Match", "\"7\"").put(SEASON).statusCode());
        node.program().get(SEASON).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void a_year_has_one_budget_and_a_repeated_post_does_nothing() {
        for (int i = 0; i < 2; i++)
            node.program()
                    .contentType("application/json")
                    .header("Idempotency-Key", "one")
                    .body(PLAINE)
                    .post(BUDGETS)
                    .then()
                    .statusCode(201);
        assertEquals(409, node.post(BUDGETS, PLAINE).statusCode());
        assertEquals(1, node.count("budget"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"year\": 2027|\"year\": 1999|year",
                "\"year\": 2027|\"year\": \"cette année\"|year",
                "\"parts\": 12|\"parts\": 0|parts",
                "\"parts\": 12|\"parts\": 1.5|parts",
                "\"parts\": 12, ||parts",
                "\"2000.00\"|\"2 000,00\"|price",
                "\"2000.00\"|\"-1\"|price",
                "\"2000.00\"|\"2000.001\"|price",
                "\"2000.00\"|1e400|price",
                "\"2000.00\"|null|price",
                "\"2000.00\"|{}|price",
                "\"secondment\": 9|\"secondment\": 0|secondment",
                "\"secondment\": 9|\"secondment\": 9.3|secondment",
                "\"collective\": 2|\"collective\": 184|collective",
                "\"weekly\": 21|\"weekly\": 49|jobs.0.weekly",
                "\"months\": 12|\"months\": 13|jobs.0.months",
                "\"20000.00\"|\"rien\"|jobs.0.employerCost",
                "\"616\"|\"6411\"|lines.0.account",
                "\"616\"|\"616x\"|lines.0.account",
                "\"label\": \"Assurance\"|\"label\": \"\"|lines.0.label",
                "\"4000.00\"|\"\"|lines.0.amount",
                "\"launchPrice\"|\"lauchPrice\"|lauchPrice",
                "\"jobs\"|\"job\"|job.0.weekly"
            })
    void it_names_what_is_wrong_and_keeps_nothing(String from, String to, String field) {
        var json = PLAINE.replace(from, to == null ? "" : to);
        assertNotEquals(PLAINE, json);
        node.post(BUDGETS, json).then().statusCode(422).body("errors.field", hasItem(field));
        assertEquals(0, node.count("budget"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{", "[]", "\"Plaine\"", "{\"year\": 2027,}", "~~"})
    void what_is_no_object_is_refused(String json) {
        assertEquals(400, node.post(BUDGETS, json).statusCode());
        assertEquals(0, node.count("budget"));
    }

    @Test
    void too_many_rows_are_refused() {
        var line = "{\"account\": \"616\", \"label\": \"Assurance\", \"amount\": \"1.00\"}";
        var many = PLAINE.replace("{\"account\"", (line + ", ").repeat(100) + "{\"account\"");
        node.post(BUDGETS, many).then().statusCode(422).body("errors.field", hasItem("lines"));
    }

    @Test
    void only_who_may_write_writes() {
        node.post(BUDGETS, PLAINE);
        for (var role : new Role[] {Role.WORKER, Role.REPRESENTATIVE, Role.AUDITOR}) {
            var program =
                    node.site().program(role).contentType("application/json").body(PLAINE);
            assertEquals(403, program.header("If-Match", "\"1\"").put(SEASON).statusCode());
            assertEquals(200, node.site().program(role).get(SEASON).statusCode());
        }
        assertEquals(403, node.site().program(Role.TRAINER).get(SEASON).statusCode());
        assertEquals(401, node.site().program().get(SEASON).statusCode());
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path : new String[] {SEASON, SEASON + "/outcome", BUDGETS + "/x", BUDGETS + "/1999"})
            assertEquals(404, node.program().get(path).statusCode(), path);
    }
}
