package amie.node.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.web.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The entries of a season.
class LedgerTest {
    private static final String LEDGER = Books.PATH + "/ledger";
    private static final String API = "/api/v1/budgets/2027/ledger";
    private static final String PLAINE =
            "{\"date\": \"2027-01-31\", \"account\": \"6411\", \"label\": \"Paie\", \"amount\": \"1666.66\"}";

    private final Books books = new Books();

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void what_is_entered_is_listed_and_summed() {
        books.enter();
        books.enter("account", "7084", "label", "Premier quart", "amount", "6 000");
        var page = books.page(LEDGER);
        for (var said : new String[] {"2 écritures", "430,50\u00a0€", "6\u202f000,00\u00a0€", "Premier quart"})
            assertTrue(page.contains(said), said);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-12-31",
        "date, 2028-01-01",
        "date, demain",
        "account, 512",
        "account, 6",
        "account, ''",
        "label, ''",
        "amount, 0",
        "amount, beaucoup",
        "amount, 100000001"
    })
    void what_is_wrong_is_told_at_its_field(String field, String value) {
        var answer = books.enter(field, value);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("id=\"" + field + "-fault-0\""), answer.asString());
        assertEquals(0, books.entries());
    }

    @ParameterizedTest
    @CsvSource({
        "q=quart, false",
        "q=local, true",
        "account=61, true",
        "account=7, false",
        "q=LOCAL assurance, true",
        "q=assurance%25, false",
        "q=l_cal, false",
        "q=%5Cl, false",
        "q=zz, false",
        "month=2, true",
        "sort=LABEL&q=loc&account=6161&month=2&down=on, true",
        "month=3, false"
    })
    void a_filter_keeps_what_fits(String filter, boolean kept) {
        books.enter();
        assertEquals(kept, books.page(LEDGER + "?" + filter).contains("Assurance du local"));
        assertEquals(kept, books.page(LEDGER + "/csv?" + filter).contains("Assurance du local"));
    }

    @Test
    void an_entry_is_changed_once_by_whoever_saw_it() {
        books.enter();
        var path = first();
        var change =
                Map.of("version", "1", "date", "2027-02-11", "account", "616", "label", "Corrigé", "amount", "-12");
        assertEquals(303, books.submit(path + "/edit", path, change).statusCode());
        assertEquals(409, books.submit(path + "/edit", path, change).statusCode());
        assertTrue(books.page(LEDGER).contains("\u221212,00\u00a0€"));
    }

    @Test
    void a_form_that_is_sent_twice_adds_one_entry() {
        var once = Map.of("once", "c0ffee00-0000-4000-8000-000000000001");
        var first = books.enter(once, "label", "Une fois");
        var second = books.enter(once, "label", "Une fois");
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, books.entries());
    }

    @Test
    void a_form_that_was_changed_and_sent_again_says_that_it_has_added_an_entry() {
        var once = Map.of("once", "c0ffee00-0000-4000-8000-000000000001");
        books.enter(once, "label", "Une fois");
        var answer = books.enter(once, "label", "Une autre");
        assertEquals(409, answer.statusCode());
        assertFalse(answer.asString().contains("c0ffee00"), answer.asString());
        assertEquals(1, books.entries());
    }

    @Test
    void each_new_form_has_its_own_key() {
        var key = "(?s).*name=\"once\" value=\"([0-9a-f-]{36})\".*";
        var first = books.page(LEDGER + "/new").replaceFirst(key, "$1");
        assertEquals(36, first.length());
        assertFalse(books.page(LEDGER + "/new").contains(first));
    }

    @Test
    void an_entry_tells_who_entered_and_who_corrected_it() {
        books.enter();
        var path = first();
        assertTrue(books.page(path + "/edit").contains("Saisie le 1er mars 2027"), books.page(path + "/edit"));
        var change =
                Map.of("version", "1", "date", "2027-02-11", "account", "616", "label", "Corrigé", "amount", "-12");
        books.submit(path + "/edit", path, change);
        assertTrue(books.page(path + "/edit").contains("Corrigée le 1er mars 2027"));
    }

    /// Whatever a list is sorted by, its pages hold every entry once.
    @ParameterizedTest
    @CsvSource({"DATE", "ACCOUNT", "LABEL", "AMOUNT"})
    void pages_in_either_order_are_the_same_entries(String sort) {
        var text = new StringBuilder("Date;Compte;Libellé;Montant\n");
        for (int i = 10; i < 40; i++)
            text.append("10/02/2027;6161;Ligne-").append(i).append(";12\n");
        books.imported(text.toString());
        for (var down : new String[] {"", "&down=on"}) {
            var pages = books.page(LEDGER + "?sort=" + sort + down)
                    + books.page(LEDGER + "?sort=" + sort + down + "&page=2");
            for (int i = 10; i < 40; i++) assertEquals(2, pages.split("Ligne-" + i, -1).length, "Ligne-" + i);
        }
    }

    @Test
    void an_entry_is_deleted() {
        books.enter();
        var path = first();
        books.submit(path + "/edit", path + "/delete", Map.of("version", "1"));
        assertEquals(0, books.entries());
    }

    @Test
    void a_season_without_budget_has_no_books() {
        assertEquals(
                404,
                books.node().browser(Role.TREASURER).get("/budget/2031/ledger").statusCode());
    }

    @Test
    void a_program_writes_and_reads_the_same() {
        var made = books.node().post(API, PLAINE);
        assertEquals(201, made.statusCode(), made.asString());
        var read = books.node().program().get(made.header("Location"));
        assertEquals(made.asString(), read.asString());
        var written = books.node().put(made.header("Location"), read.asString().replace("Paie", "Paie de janvier"));
        assertEquals(200, written.statusCode(), written.asString());
        books.node().program().get(API + "?q=janvier").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_program_is_refused_what_a_form_is() {
        assertEquals(422, books.node().post(API, PLAINE.replace("6411", "512")).statusCode());
        assertEquals(422, books.node().post(API, PLAINE.replace("2027", "2026")).statusCode());
        assertFalse(books.page(LEDGER).contains("Paie"));
    }

    /// The address of the first entry of the list.
    private String first() {
        return books.page(LEDGER).replaceFirst("(?s).*?href=\"(" + LEDGER + "/[0-9a-f-]{36})/edit\".*", "$1");
    }
}
