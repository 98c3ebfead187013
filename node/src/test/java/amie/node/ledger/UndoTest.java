package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.web.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is taken back of files, and what is not.
class UndoTest {
    private static final String IMPORTS = Books.PATH + "/imports";
    private static final String TWO = """
        Date;Compte;Libellé;Montant
        10/02/2027;6161;Assurance;430,50
        31/01/2027;6411;Paie de janvier;1 666,66 €
        """;
    private static final Map<String, String> IN_ORDER =
            Map.of("date", "0", "account", "1", "label", "2", "amount", "3");

    private final Books books = new Books();

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void an_import_is_undone_as_a_whole() {
        var path = books.imported(TWO);
        books.enter("label", "À la main");
        assertEquals(303, undo(path, seen(path)));
        assertEquals(1, books.entries());
        assertFalse(books.page(IMPORTS).contains("banque.csv"));
    }

    @Test
    void forgetting_a_file_that_somebody_took_over_meanwhile_deletes_nothing() {
        var path = books.brought(TWO);
        books.page(path);
        books.submit(IMPORTS, path, IN_ORDER);
        var answer = books.submit(IMPORTS, path + "/forget", Map.of());
        assertTrue(answer.header("Location").contains("import="), answer.header("Location"));
        assertEquals(2, books.entries());
        assertEquals(1, books.node().count("ledger_import"));
    }

    @Test
    void a_waiting_file_is_forgotten_and_cannot_be_undone() {
        var path = books.brought(TWO);
        undo(path, Map.of("entries", "0", "versions", "0"));
        assertEquals(1, books.node().count("ledger_import"));
        assertEquals(303, books.submit(IMPORTS, path + "/forget", Map.of()).statusCode());
        assertEquals(0, books.node().count("ledger_import"));
    }

    @Test
    void whoever_undoes_is_told_what_was_corrected_by_hand() {
        var path = books.imported(TWO);
        correct();
        var page = books.page(path + "/undo");
        assertTrue(page.contains("1 d’entre elles a été corrigée à la main"), page);
        undo(path, seen(path));
        assertEquals(0, books.entries());
    }

    @Test
    void what_was_corrected_by_hand_stays_if_wanted() {
        var path = books.imported(TWO);
        correct();
        var wish = new HashMap<>(seen(path));
        wish.put("keep", "on");
        undo(path, wish);
        assertEquals(1, books.entries());
        assertTrue(books.page(Books.PATH + "/ledger").contains("Corrigé"));
    }

    @Test
    void an_import_whose_entries_changed_meanwhile_is_not_undone() {
        var path = books.imported(TWO);
        var seen = seen(path);
        correct();
        assertEquals(409, undo(path, seen));
        assertEquals(2, books.entries());
    }

    @Test
    void a_file_waits_for_a_day() {
        var path = books.brought(TWO);
        broughtAt("2027-02-28T08:59:59Z");
        assertEquals(404, get(path));
        assertEquals(404, books.submit(IMPORTS, path, IN_ORDER).statusCode());
        assertFalse(books.page(IMPORTS).contains("banque.csv"));
    }

    @Test
    void what_waited_too_long_is_swept_and_what_became_entries_stays() {
        books.imported(TWO);
        books.brought(TWO);
        broughtAt("2027-02-28T08:59:59Z");
        books.brought(TWO);
        var now = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
        new BroughtFiles(books.node().database(), now).sweep();
        assertEquals(2, books.node().count("ledger_import"));
    }

    private int get(String path) {
        return books.node().browser(Role.TREASURER).get(path).statusCode();
    }

    private void broughtAt(String moment) {
        books.node()
                .database()
                .run(db -> db.createUpdate("update ledger_import set brought_at = :at")
                        .bind("at", Instant.parse(moment))
                        .execute());
    }

    /// Changes the first entry of the list.
    private void correct() {
        var ledger = Books.PATH + "/ledger";
        var entry = books.page(ledger).replaceFirst("(?s).*?href=\"(" + ledger + "/[0-9a-f-]{36})/edit\".*", "$1");
        var change =
                Map.of("version", "1", "date", "2027-02-11", "account", "616", "label", "Corrigé", "amount", "-12");
        assertEquals(303, books.submit(entry + "/edit", entry, change).statusCode());
    }

    /// What the page holds an undoing to.
    private Map<String, String> seen(String path) {
        var page = books.page(path + "/undo");
        return Map.of("entries", hidden(page, "entries"), "versions", hidden(page, "versions"));
    }

    private static String hidden(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"(\\d+)\".*", "$1");
    }

    private int undo(String path, Map<String, String> wish) {
        return books.submit(IMPORTS, path + "/undo", wish).statusCode();
    }
}
