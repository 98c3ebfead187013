package amie.server.db;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Route;
import amie.server.web.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people and programs are told while the server is gone.
class UnavailableTest {
    @Test
    void pagesAndProgramsAreToldToComeBackSoon() {
        var nowhere = Sources.of("127.0.0.1", "amie", "amie", "");
        nowhere.setPortNumbers(new int[] {1});
        try (var database = Database.on(nowhere, () -> {});
                var site = TestSite.of(
                        List.of(
                                Route.get("/figures", Access.anyone(), request -> Reply.json(database.isUp())),
                                Route.get("/list", Access.anyone(), request -> Reply.json(database.read(handle -> 1)))),
                        List.of(),
                        "amie.server.view")) {
            assertFalse(database.isUp());
            site.browser()
                    .get("/list")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(containsString("Nos données ne sont pas joignables"));
            site.program()
                    .get("/list")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("title", equalTo("Nos données ne sont pas joignables pour l’instant"));
            site.program().get("/figures").then().statusCode(200);
        }
    }
}
