package amie.node.ledger;

import amie.model.Fault;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file as programs see it.
///
/// @param state `WAITING` or `IMPORTED`
/// @param entries how many entries came of it and stand there still
/// @param changed how many of them somebody changed since
/// @param table what a waiting file holds; left out where files are listed
public record ImportWire(
        String id,
        String file,
        String brought,
        String by,
        String state,
        int entries,
        int changed,
        @Nullable Table table) {
    /// @param heads the names of its columns
    /// @param columns which of them is what, from 0, as it was told or guessed
    /// @param rows how many follow
    /// @param found what would become of them; left out while columns are missing
    public record Table(
            List<String> heads,
            Columns columns,
            int rows,
            @Nullable Found found) {
        static Table of(CsvText text, Columns columns, @Nullable Found found) {
            return new Table(text.heads(), columns, text.rows().size(), found);
        }
    }

    /// How many rows would become entries, stand there already, belong to other accounts, or are faulty; and the first
    /// of the last.
    public record Found(int sound, int known, int left, int faulty, List<Row> faults) {
        static Found of(Preview preview, Function<Fault, String> sentence) {
            var faults =
                    preview.faulty().stream().map(row -> Row.of(row, sentence)).toList();
            return new Found(
                    preview.soundCount(), preview.knownCount(), preview.leftCount(), preview.faultyCount(), faults);
        }
    }

    /// @param line its number in the file, from 1
    public record Row(int line, List<Wrong> errors) {
        static Row of(Judged.Faulty row, Function<Fault, String> sentence) {
            var errors = row.faults().stream()
                    .map(fault -> new Wrong(fault.field(), sentence.apply(fault)))
                    .toList();
            return new Row(row.line(), errors);
        }
    }

    /// A fault as every problem names it.
    public record Wrong(String field, String detail) {}

    static ImportWire of(Brought file, @Nullable Table table) {
        return new ImportWire(
                file.id().toString(),
                file.fileName(),
                file.at().toString(),
                file.by(),
                file.isWaiting() ? "WAITING" : "IMPORTED",
                file.entries(),
                file.changed(),
                table);
    }
}
