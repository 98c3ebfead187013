package amie.node.edge;

import amie.server.web.Reply;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A list as a file for a spreadsheet: semicolons and a byte order mark, as French spreadsheets want them. A text that
/// a
/// spreadsheet would take for a formula is made plain by an apostrophe.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /// @param name of the file, without ending
    public static Reply reply(String name, List<String> heads, Stream<List<String>> rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(heads);
            rows.forEach(row -> writer.writeRecord(row.stream().map(Csv::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.bytes(200, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
