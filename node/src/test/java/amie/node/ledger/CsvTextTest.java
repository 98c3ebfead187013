package amie.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of rows and columns, as programs write it.
class CsvTextTest {
    @Test
    void quoted_cells_hold_separators_quotes_and_lines() {
        var text = assertInstanceOf(CsvText.class, read("a;b\n\"x;\"\"y\"\"\nz\";2\n3;\"\"\n"));
        assertEquals(List.of("x;\"y\"\nz", "2"), text.rows().getFirst().cells());
        assertEquals(List.of(2, 4), text.rows().stream().map(CsvText.Row::line).toList());
    }

    @Test
    void a_quote_inside_a_cell_is_a_letter() {
        var text = assertInstanceOf(CsvText.class, read("a;b\n12\" tube;2\n"));
        assertEquals("12\" tube", text.rows().getFirst().cell(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'a;b\n1;\"x\n2;y\n3;z\n', ledger.fault.unclosed, 2",
        "'a;b\r\n\"1;x\r\n2;y', ledger.fault.unclosed, 2",
        "'a;b\n1;2\n\"abc\"d;5\n', ledger.fault.after-quote, 3",
        "'a;b\n1;\"2', ledger.fault.unclosed, 2"
    })
    void a_quote_that_is_wrong_is_told_with_its_line(String text, String key, String line) {
        assertEquals(new Reading.Unreadable(key, List.of(line)), read(text));
    }

    @Test
    void no_table_has_that_many_columns() {
        assertEquals("ledger.fault.columns", unreadable("a;b\n" + ";".repeat(20_000) + "\n"));
        assertEquals("ledger.fault.columns", unreadable(";".repeat(300) + "\n1;2\n"));
    }

    @Test
    void a_file_of_too_many_cells_is_not_read() {
        assertEquals("ledger.fault.cells", unreadable((";".repeat(150) + "\n").repeat(4_000)));
    }

    private static String unreadable(String text) {
        return assertInstanceOf(Reading.Unreadable.class, read(text)).key();
    }

    private static Reading read(String text) {
        return CsvText.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
