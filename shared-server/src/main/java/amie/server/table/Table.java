package amie.server.table;

import amie.model.Lang;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// A list to take along. Its rows are read once, one after another, and written into a file: a list of any length
/// takes the memory of one row.
///
/// @param name of the file, without ending
/// @param title of the sheet, in the reader's language
/// @param rows with as many cells as there are columns
public record Table(String name, String title, List<Column> columns, Stream<List<Cell>> rows) {
    /// The rows that a file may have.
    public static final int MOST = 200_000;

    /// The rows that a list may have that is read as a whole, to be asked for with one more: see [#held].
    public static final int MOST_HELD = 20_000;

    private static final int LONGEST_TITLE = 31;

    public Table {
        columns = List.copyOf(columns);
    }

    /// Holds a list that was read as a whole to its limit: a list too long leaves by a problem, and is never cut.
    ///
    /// @param found at most [#MOST_HELD] and one more
    public static <T> List<T> held(List<T> found) {
        if (found.size() > MOST_HELD) throw tooLong(MOST_HELD);
        return found;
    }

    /// The file, ready to be sent. Reads all rows: call it where they can be read.
    public Reply reply(Request request, TableFormat format) {
        var file = request.answerFile();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(format, request.lang(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Reply.attachment(format.mediaType(), name + "." + format.ending(), file)
                .header("Vary", "Accept-Language, Cookie");
    }

    void write(TableFormat format, Lang lang, OutputStream out) throws IOException {
        var sheet = format.sheet(this, lang, out);
        int count = 0;
        for (var row : (Iterable<List<Cell>>) rows::iterator) {
            if (row.size() != columns.size()) throw new IllegalArgumentException("not of the columns: " + row);
            if (++count > MOST) throw tooLong(MOST);
            sheet.row(row);
        }
        sheet.end();
    }

    private static RuntimeException tooLong(int most) {
        return Problem.of(422, "table-too-long", most).exception();
    }

    /// The title as every program takes it for a sheet.
    String sheetName() {
        var plain = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        if (plain.isEmpty()) return name;
        return plain.length() <= LONGEST_TITLE
                ? plain
                : plain.substring(0, LONGEST_TITLE).strip();
    }
}
