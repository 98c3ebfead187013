package amie.node.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The books of a season for programs: files of rows, filters, and what was planned beside them.
class ImportApiTest {
    private static final String API = "/api/v1/budgets/2027";
    private static final String THREE = """
        Date;Compte;Libellé;Montant
        10/02/2027;6161;Assurance;430,50
        31/01/2027;6411;Paie de janvier;1 666,66 €
        31/02/2027;6411;Jour faux;1
        """;

    private final Books books = new Books();

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void a_file_is_looked_at_before_it_is_taken_over() {
        var made = bring(THREE);
        made.then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("table.columns.amount", equalTo(3))
                .body("table.found.sound", equalTo(2))
                .body("table.found.faults[0].line", equalTo(4))
                .body("table.found.faults[0].errors.field", hasItem("date"));
        assertEquals(0, books.entries());
        assertEquals(422, take(made, "").statusCode());
        take(made, ", \"soundOnly\": true").then().statusCode(200).body("entries", equalTo(2));
        take(made, ", \"soundOnly\": true").then().statusCode(200).body("entries", equalTo(2));
        assertEquals(2, books.entries());
    }

    @Test
    void columns_are_told_or_guessed() {
        var made = bring("a;b;c;d\n10/02/2027;6161;Assurance;430,50\n");
        made.then().body("table.found", equalTo(null));
        program()
                .get(made.header("Location") + "?date=0&account=1&label=2&amount=3")
                .then()
                .body("table.found.sound", equalTo(1));
        assertEquals(400, program().get(made.header("Location") + "?date=9").statusCode());
    }

    @Test
    void what_is_no_table_is_refused_at_its_field() {
        bring("a;b\n1;\"2\n").then().statusCode(422).body("errors.field", hasItem("file"));
    }

    @Test
    void an_import_is_taken_back_as_it_was_known() {
        var made = bring(THREE);
        var before = made.header("ETag");
        take(made, ", \"soundOnly\": true");
        var path = made.header("Location");
        assertEquals(428, program().delete(path).statusCode());
        assertEquals(412, program().header("If-Match", before).delete(path).statusCode());
        assertEquals(2, books.entries());
        var known = program().get(path).header("ETag");
        assertEquals(204, program().header("If-Match", known).delete(path).statusCode());
        assertEquals(0, books.entries());
    }

    @ParameterizedTest
    @CsvSource({"acount=61, acount", "sort=LABEL, sort", "month=13, month", "account=512, account", "import=x, import"})
    void a_filter_that_is_none_is_named(String filter, String name) {
        program().get(API + "/ledger?" + filter).then().statusCode(400).body("errors.field", hasItem(name));
    }

    @Test
    void a_list_is_filtered_and_cut_into_pieces() {
        books.imported(THREE.replace("31/02", "28/02"));
        program().get(API + "/ledger?account=64&month=2").then().body("items.size()", equalTo(1));
        var piece = program().get(API + "/ledger?account=64&limit=1");
        var next = piece.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        program().get(next).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void a_budget_stands_beside_its_books() {
        books.enter("account", "6161", "label", "Assurance", "amount", "4 600");
        program()
                .get(API + "/actuals")
                .then()
                .statusCode(200)
                .body("until", equalTo("2027-02-10"))
                .body("rows.find { it.account == '616' }.difference", equalTo("600.00"))
                .body("result.planned", equalTo("0.00"));
        assertEquals(404, program().get("/api/v1/budgets/2031/actuals").statusCode());
    }

    private RequestSpecification program() {
        return books.node().program();
    }

    private Response bring(String text) {
        return program()
                .multiPart("file", "banque.csv", text.getBytes(StandardCharsets.UTF_8))
                .post(API + "/imports");
    }

    private Response take(Response made, String more) {
        var columns = "{\"date\": 0, \"account\": 1, \"label\": 2, \"amount\": 3" + more + "}";
        return books.node().post(made.header("Location"), columns);
    }
}
