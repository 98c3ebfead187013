package amie.server.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.model.Money;
import amie.server.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One contract for every kind of file: what goes in comes out, with its type.
class TableTest {
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://x\";\"Été\")",
            "+33 4 77",
            "-12",
            "@SUM(A1)",
            "'=déjà",
            "a;b,c",
            "dit \"oui\"",
            " deux  espaces ",
            "deux\nlignes",
            "<b>&amp;</b>",
            "🎈 é",
            "]]>",
            "\tonglet");

    static Table table(List<List<Cell>> rows) {
        var columns = List.of(Column.wide("Libellé"), Column.of("Valeur"));
        return new Table("liste", "Écritures 2027 : tout", columns, rows.stream());
    }

    static byte[] written(Table table, TableFormat format, Lang lang) {
        var bytes = new ByteArrayOutputStream();
        try {
            table.write(format, lang, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static Cell back(Cell cell, TableFormat format, Lang lang) {
        var bytes = written(table(List.of(List.of(Cell.text("x"), cell))), format, lang);
        return ReadBack.of(format, lang, bytes).cells().get(1).get(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_value_keeps_its_type(TableFormat format) {
        for (var lang : Lang.values())
            for (var cell : List.of(
                    Cell.money(new Money(-1250)),
                    Cell.money(new Money(123_456_789)),
                    Cell.number(18),
                    Cell.number(new BigDecimal("2.5")),
                    Cell.number(new BigDecimal("1E+2")),
                    Cell.percent(1250),
                    Cell.percent(-33),
                    Cell.day(LocalDate.of(2027, 3, 1)),
                    Cell.moment(Instant.parse("2027-06-30T22:30:15Z")),
                    Cell.text(null)))
                assertEquals(ReadBack.plain(cell), ReadBack.plain(back(cell, format, lang)), format + " " + lang);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_a_text_whatever_it_says(TableFormat format) {
        for (var lang : Lang.values())
            for (var text : HOSTILE)
                assertEquals(Cell.text(text), back(Cell.text(text), format, lang), format + " " + lang);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_row_names_the_columns_and_stays(TableFormat format) {
        var bytes = written(table(List.of()), format, Lang.FR);
        var file = ReadBack.of(format, Lang.FR, bytes);
        assertEquals(List.of(List.of(Cell.text("Libellé"), Cell.text("Valeur"))), file.cells());
        if (format == TableFormat.CSV) return;
        assertEquals("Écritures 2027   tout", file.sheet());
        assertTrue(file.isFrozen() && file.isBold(), format + " " + file);
    }

    @Test
    void a_file_without_types_guards_texts_only() {
        var rows = List.of(
                List.of(Cell.text("=1+1"), Cell.money(new Money(-1250))),
                List.of(Cell.text("-5"), Cell.percent(-1250)));
        assertEquals(
                "\uFEFFLibellé;Valeur\r\n'=1+1;-12,50\r\n'-5;-12,50%\r\n",
                new String(written(table(rows), TableFormat.CSV, Lang.FR), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(
                "\uFEFFLibellé,Valeur\r\n'=1+1,-12.50\r\n'-5,-12.50%\r\n",
                new String(written(table(rows), TableFormat.CSV, Lang.EN), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_list_too_long_is_refused_and_not_cut() {
        var row = List.of(Cell.text("Assurance du local"), Cell.money(new Money(-4200)));
        var rows = Collections.nCopies(Table.MOST + 1, row);
        var refused = assertThrows(
                ProblemException.class,
                () -> table(rows).write(TableFormat.CSV, Lang.FR, OutputStream.nullOutputStream()));
        assertEquals("table-too-long", refused.problem().type());
        assertThrows(ProblemException.class, () -> Table.held(Collections.nCopies(Table.MOST_HELD + 1, "x")));
        assertEquals(
                Table.MOST_HELD,
                Table.held(Collections.nCopies(Table.MOST_HELD, "x")).size());
    }

    @Test
    void what_a_file_may_not_hold_is_left_out() {
        assertEquals(new Cell.Text("ab"), Cell.text("a\u0000\u001b\uFFFE\uD800b"));
        assertEquals(
                Stream.of("'x", "=1", "''=1").toList(),
                Stream.of("'x", "'=1", "'''=1").map(Formulae::bare).toList());
    }
}
