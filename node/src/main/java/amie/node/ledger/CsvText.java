package amie.node.ledger;

import amie.server.table.Formulae;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A table of text as programs write it: what its first row calls the columns, and its other rows.
///
/// @param separator between two cells, as it was guessed
record CsvText(char separator, List<String> heads, List<Row> rows) implements Reading {
    static final int MOST_ROWS = 20_000;
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final String SEPARATORS = ";\t,|";

    /// @param line its number in the file, from 1
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /// Empty if the row is too short; without the apostrophe that kept a text from being a formula.
        String cell(int column) {
            return Formulae.bare(raw(column).strip());
        }

        boolean breaks(int column) {
            return raw(column).indexOf('\n') >= 0 || raw(column).indexOf('\r') >= 0;
        }

        private String raw(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    CsvText {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// UTF-8 with or without a byte order mark, or else the encoding of old spreadsheets.
    static Reading read(byte[] bytes) {
        var text = decoded(bytes);
        if (text.isBlank()) return new Reading.Unreadable("ledger.fault.empty");
        var separator = separator(
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        var fault = CsvShape.fault(text, separator);
        return fault == null ? read(text, separator) : fault;
    }

    private static Reading read(String text, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var rows = new ArrayList<Row>();
            for (var record : reader) {
                if (rows.size() > MOST_ROWS) return new Reading.Unreadable("ledger.fault.rows");
                rows.add(new Row((int) record.getStartingLineNumber(), record.getFields()));
            }
            if (rows.size() < 2) return new Reading.Unreadable("ledger.fault.only-heads");
            return new CsvText(separator, rows.getFirst().cells(), rows.subList(1, rows.size()));
        } catch (CsvParseException | UncheckedIOException broken) {
            return new Reading.Unreadable("ledger.fault.no-table");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException old) {
            return new String(bytes, OLD);
        }
    }

    /// That which the first row holds most often.
    private static char separator(String first) {
        return SEPARATORS
                .chars()
                .mapToObj(character -> (char) character)
                .max(Comparator.comparingLong(character ->
                        first.chars().filter(one -> one == character).count()))
                .orElseThrow();
    }

    /// The cells of a column in the first rows, for whoever chooses columns.
    Stream<String> sample(int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .limit(3);
    }
}
