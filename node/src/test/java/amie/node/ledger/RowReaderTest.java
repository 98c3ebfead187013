package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import amie.model.Fault;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a row of a file says.
class RowReaderTest {
    private static final RowReader READER = new RowReader(new Columns(0, 1, 2, 3, null, null), 2027);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12| 12.00",
                "+12| 12.00",
                "-12,5| -12.50",
                "\u22121\u202f234\u00a0€| -1234.00",
                "- 12| -12.00",
                "€1,234.56| 1234.56",
                "1 234,56 €| 1234.56",
                "1 234.5| 1234.50",
                "1234,5| 1234.50",
                "1.234,56| 1234.56",
                "1,234.56| 1234.56",
                "1.234.567| 1234567.00",
                "1,234,567| 1234567.00",
                "1'234.50| 1234.50",
                "12.345.678,90| 12345678.90",
                "99 999 999,99| 99999999.99",
            })
    void an_amount_is_read_as_people_write(String written, String amount) {
        var sound = assertInstanceOf(Judged.Sound.class, read("Assurance", written));
        assertEquals(amount, sound.draft().amount().toString());
    }

    /// Thousands stand in groups of three behind one mark; a single point or comma before three digits may be either.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234",
                "1,234",
                "1.2.3,4",
                "12,34,5.6",
                "1 2 3 4",
                "12 34,5",
                "1.234 567,8",
                "1,234,567,89",
                "1.234.56",
                "1 234,567",
                "12,",
                ",5",
                "--12",
                "12-",
                "1e9",
                "0x10",
                "€",
                "1234567890123",
                "1\u00bd"
            })
    void what_could_be_two_amounts_is_none(String written) {
        assertEquals(List.of("amount ledger.fault.number"), faults("Assurance", written));
    }

    /// What no other door takes comes in by no file either.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "override, a\u202eb",
        "next line, a\u0085b",
        "control, a\u009bb",
        "form feed, a\fb",
        "no character, a\ufffeb",
        "mark, a\u200eb"
    })
    void a_text_that_hides_something_is_a_fault_of_its_row(String what, String label) {
        assertEquals(List.of("label fault.characters"), faults(label, "12"));
    }

    /// It may be that a quotation mark swallowed rows: even one of another account is not left out silently.
    @ParameterizedTest
    @CsvSource({
        "'10/02/2027\n', 6161, Assurance, 12, date",
        "10/02/2027, '6161\n', Assurance, 12, account",
        "10/02/2027, 6161, 'Assurance\nLoyer', 12, label",
        "10/02/2027, 512, 'Banque\nLoyer', 12, label",
        "10/02/2027, 6161, Assurance, '12\n34', amount"
    })
    void a_line_break_in_a_cell_is_a_fault(String date, String account, String label, String amount, String field) {
        var read = READER.read(new CsvText.Row(2, List.of(date, account, label, amount)));
        var faulty = assertInstanceOf(Judged.Faulty.class, read);
        assertEquals(List.of(Fault.of(field, "ledger.fault.line-break")), faulty.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = "Re\u0301paration")
    void a_text_is_kept_in_its_composed_form(String label) {
        var sound = assertInstanceOf(Judged.Sound.class, read(label, "12"));
        assertEquals("R\u00e9paration", sound.draft().label());
    }

    private static List<String> faults(String label, String amount) {
        var faulty = assertInstanceOf(Judged.Faulty.class, read(label, amount));
        return faulty.faults().stream().map(RowReaderTest::said).toList();
    }

    private static String said(Fault fault) {
        return fault.field() + " " + fault.key();
    }

    private static Judged read(String label, String amount) {
        return READER.read(new CsvText.Row(2, List.of("10/02/2027", "6161", label, amount)));
    }
}
