package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.server.web.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of rows that become entries.
class ImportFileTest {
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
    void rows_are_seen_before_they_are_taken_over() {
        var path = books.brought(TWO);
        assertTrue(books.page(path).contains("1\u202f666,66"));
        assertEquals(0, books.entries());
        take(path, Map.of());
        assertEquals(2, books.entries());
        assertTrue(books.page(Books.PATH + "/ledger").contains("banque.csv"));
    }

    /// The other language is an address with a query.
    @Test
    void columns_are_guessed_until_somebody_chooses_them() {
        var path = books.brought(TWO);
        assertTrue(books.page(path + "?lang=en").contains("2 rows to import"));
        var chosen = books.page(path + "?date=0&account=1&label=2&amount=");
        assertTrue(chosen.contains("id=\"amount-fault-0\"") && !chosen.contains("id=\"amount-fault-1\""), chosen);
    }

    @ParameterizedTest
    @EnumSource
    void our_own_export_comes_back_as_it_went(Lang lang) {
        for (var label : List.of("=Été \"quart\"; 2,5", "'-déjà", "+33 4", "Assurance, local"))
            books.enter("label", label, "amount", "-12,50");
        books.enter("amount", "1 234,05");
        var before = kept();
        var file = books.node().browser(Role.TREASURER).speaking(lang).get(Books.PATH + "/ledger?format=csv");
        books.node().database().run(db -> db.execute("delete from ledger_entry"));
        var waiting = books.bring("amie.csv", file.asByteArray()).header("Location");
        assertEquals(303, take(waiting.replaceFirst("^https?://[^/]*", ""), Map.of()));
        assertEquals(before, kept());
    }

    private List<String> kept() {
        return books.node()
                .database()
                .read(db -> db.createQuery(
                                "select entered || account || label || amount_cents from ledger_entry order by 1")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void what_stands_there_already_is_left_out_unless_wanted() {
        take(books.brought(TWO), Map.of());
        var again = books.brought(TWO + "11/02/2027;6161;Assurance;12\n");
        assertTrue(books.page(again).contains("2 lignes déjà là"));
        take(again, Map.of());
        assertEquals(3, books.entries());
        take(books.brought(TWO), Map.of("again", "on"));
        assertEquals(5, books.entries());
    }

    @Test
    void faulty_rows_are_named_and_nothing_is_taken_over_in_part() {
        var path = books.brought(TWO + "31/02/2027;6161;Jour faux;12\n10/02/2027;6161;Sans montant\n");
        var page = books.page(path);
        assertTrue(page.contains("2 lignes à corriger") && page.contains("n’existe pas"), page);
        assertEquals(422, take(path, Map.of()));
        assertEquals(0, books.entries());
        assertEquals(303, take(path, Map.of("soundOnly", "on")));
        assertEquals(2, books.entries());
    }

    @Test
    void the_official_file_is_understood_without_help() {
        var path = books.brought("""
            JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tPieceRef\tEcritureLib\tDebit\tCredit
            AC\tAchats\t1\t20270210\t616100\tAssurances\tF1\tAssurance\t430,50\t0,00
            AC\tAchats\t1\t20270210\t512000\tBanque\tF1\tAssurance\t0,00\t430,50
            VE\tVentes\t2\t20270115\t708400\tParts\tA1\tAppel\t0,00\t6000,00
            """);
        var page = books.page(path);
        assertTrue(page.contains("2 lignes à importer") && page.contains("1 ligne d’un compte d’une autre"), page);
        take(path, Map.of("date", "3", "account", "4", "label", "7", "amount", "", "debit", "8", "credit", "9"));
        assertTrue(books.page(Books.PATH + "/ledger").contains("6\u202f000,00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10/02/2027| 6161| Assurance| 430,50| 430,50",
                "2027-02-10| 6161| Assurance| 430.5| 430,50",
                "10.2.27| 616 1| Assurance| 1.234,56| 1\u202f234,56",
                "10-02-2027| 6161| Assurance| 1,234.56| 1\u202f234,56",
                "10/02/2027| 6161| Assurance| \u22121\u202f234\u00a0€| \u22121\u202f234,00",
                "10/02/2027| 6161| Assurance| +12| 12,00",
            })
    void a_row_is_read_as_people_write(String date, String account, String label, String amount, String read) {
        var path = books.brought("Date|Compte|Libellé|Montant\n" + String.join("|", date, account, label, amount));
        assertTrue(books.page(path).contains(read + "\u00a0€"), books.page(path));
    }

    @ParameterizedTest(name = "{0} {1} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2027| 6161| Assurance| 12| n’existe pas",
                "02/30/2027| 6161| Assurance| 12| n’existe pas",
                "10/02/2026| 6161| Assurance| 12| dans l’année",
                "''| 6161| Assurance| 12| Date",
                "10/02/2027| 7| Assurance| 12| classe 6 ou 7",
                "10/02/2027| 6161| ''| 12| Libellé",
                "10/02/2027| 6161| Assurance| 0| zéro",
                "10/02/2027| 6161| Assurance| 1.234| pas lisible",
                "10/02/2027| 6161| Assurance| 1e9| pas lisible",
                "10/02/2027| 6161| Assurance| 1000000000| trop grand",
            })
    void a_faulty_row_tells_why(String date, String account, String label, String amount, String why) {
        var path = books.brought("Date|Compte|Libellé|Montant\n" + String.join("|", date, account, label, amount));
        var page = books.page(path);
        assertTrue(page.contains("1 ligne à corriger") && page.contains(why), page);
    }

    @Test
    void old_spreadsheets_write_another_encoding() {
        var answer = books.bring("vieux.csv", TWO.replace("Paie", "Été").getBytes(Charset.forName("windows-1252")));
        assertTrue(books.page(answer.header("Location").replaceFirst("^https?://[^/]*", ""))
                .contains("Été de janvier"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, ''",
        "a.csv, Date;Compte",
        "a.csv, 'a\0b'",
        "a.pdf, Date;Compte",
        "a.csv, '  '",
        "a.csv, 'a;b\n\"x\"y;2'"
    })
    void what_is_no_table_is_refused(String name, String text) {
        var answer = books.bring(name, text.getBytes(StandardCharsets.UTF_8));
        assertEquals(422, answer.statusCode());
        assertEquals(0, books.node().count("ledger_import"));
    }

    @Test
    void a_large_file_is_looked_at_and_taken_over() {
        var text = new StringBuilder("Date;Compte;Libellé;Montant\n");
        for (int i = 1; i <= 5_000; i++)
            text.append("10/02/2027;6161;Ligne ").append(i).append(";12\n");
        take(books.brought(text.toString()), Map.of());
        assertEquals(5_000, books.entries());
    }

    @Test
    void of_two_at_once_one_takes_a_file_over() throws Exception {
        var path = books.brought(TWO);
        Callable<Integer> taking = () -> take(path, Map.of());
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var done : people.invokeAll(List.of(taking, taking))) assertEquals(303, done.get());
        }
        assertEquals(2, books.entries());
    }

    @Test
    void only_who_keeps_the_books_brings_files() {
        var path = books.brought(TWO);
        assertEquals(403, books.node().browser(Role.WORKER).get(path).statusCode());
    }

    private int take(String path, Map<String, String> more) {
        var fields = new HashMap<>(IN_ORDER);
        fields.putAll(more);
        return books.submit(Books.PATH + "/imports", path, fields).statusCode();
    }
}
