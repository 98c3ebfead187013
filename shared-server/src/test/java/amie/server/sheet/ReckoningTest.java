package amie.server.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The formulae, reckoned by LibreOffice, against the functions that our pages use.
@Tag("office")
class ReckoningTest {
    private static final long SEED = 20_261_124;
    private static final int SCENARIOS = 200;
    private static final int FREE_JOBS = 3;
    private static final int FREE_LINES = 6;
    private static final String ENTRIES = "sheet.entries";

    @TempDir
    Path folder;

    /// To the cent. Every second sheet was made for other figures, over which these were written.
    @Test
    void libreOfficeFindsTheSameCents() throws IOException, InterruptedException {
        assertTrue(Office.isThere(), "LibreOffice is needed");
        var chance = new Chance(new Random(SEED));
        var cases = new ArrayList<Expected>();
        for (var i = 0; i < SCENARIOS; i++) cases.add(new Expected(chance.inputs(), chance.firstYear()));
        for (var i = 0; i < SCENARIOS; i++) {
            var book = i % 2 == 0 || !hasRoom(cases.get(i - 1), cases.get(i))
                    ? book(cases.get(i))
                    : overwritten(cases.get(i - 1), cases.get(i));
            Files.write(folder.resolve(i + ".ods"), book);
        }
        Office.reckon(folder);
        for (var i = 0; i < SCENARIOS; i++) thenTheSame(Integer.toString(i), cases.get(i));
    }

    private void thenTheSame(String name, Expected expected) {
        var told = "scenario " + name + ": " + expected;
        var results = Office.cells(folder, name, "sheet.results");
        assertEquals(expected.results(), found(results, expected.results().keySet(), 1), told);
        assertEquals(expected.sentences(), found(results, expected.sentences().keySet(), 3), told);
        var whatIf = Office.cells(folder, name, "sheet.what-if");
        assertEquals(expected.oneMore(), found(whatIf, expected.oneMore().keySet(), 2), told);
        assertEquals(expected.leap(), whatIf.value("sheet.another.leap"), told);
        for (var change : expected.changes().entrySet())
            assertEquals(change.getValue(), figures(whatIf.row(change.getKey()).subList(1, 5)), change.getKey() + told);
        assertEquals(expected.months(), months(Office.cells(folder, name, "sheet.months")), told);
    }

    private static byte[] book(Expected of) {
        return FiguresBook.of(Lang.EN, (key, _) -> key, "Essai", of.inputs(), of.firstYear(), Chance.DAY);
    }

    private static boolean hasRoom(Expected before, Expected now) {
        return now.inputs().jobs().size() <= before.inputs().jobs().size() + FREE_JOBS
                && now.inputs().lines().size() <= before.inputs().lines().size() + FREE_LINES;
    }

    /// The entries of one book, in another that was made for other figures.
    private static byte[] overwritten(Expected before, Expected now) throws IOException {
        var book = new Opened(book(before));
        var wanted = new Opened(book(now));
        for (var row = 3; row <= book.row(ENTRIES, "simulator.authorities"); row++)
            book.write(ENTRIES, row, 1, wanted.value(ENTRIES, row, 1));
        copy(wanted, book, "simulator.job.title", before.inputs().jobs().size() + FREE_JOBS, 5);
        copy(wanted, book, "simulator.line.label", before.inputs().lines().size() + FREE_LINES, 3);
        return book.bytes();
    }

    /// What stands below a heading; a row that the other does not have is emptied.
    private static void copy(Opened from, Opened to, String heading, int rows, int columns) {
        int source = from.row(ENTRIES, heading);
        int target = to.row(ENTRIES, heading);
        for (var row = 1; row <= rows; row++)
            for (var column = 0; column < columns; column++)
                to.write(ENTRIES, target + row, column, value(from, source, row, column));
    }

    /// Nothing beyond the first empty row.
    private static @Nullable Object value(Opened from, int heading, int row, int column) {
        for (var above = 1; above <= row; above++) if (from.value(ENTRIES, heading + above, 1) == null) return null;
        return from.value(ENTRIES, heading + row, column);
    }

    private static Map<String, String> found(Office.Cells cells, Set<String> labels, int column) {
        var all = new LinkedHashMap<String, String>();
        for (var label : labels) all.put(label, figure(cells.row(label).get(column)));
        return all;
    }

    private static List<List<String>> months(Office.Cells cells) {
        return cells.rows().subList(4, 16).stream()
                .map(row -> figures(row.subList(1, 7)))
                .toList();
    }

    private static List<String> figures(List<String> values) {
        return values.stream().map(ReckoningTest::figure).toList();
    }

    /// Words stay as they are.
    private static String figure(String value) {
        return value.matches("-?[0-9.]+(E-?[0-9]+)?") ? Expected.plain(new BigDecimal(value)) : value;
    }
}
