package amie.server.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Money;
import amie.model.budget.LaunchYear;
import amie.model.budget.Viability;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    @TempDir
    Path folder;

    private record Case(Inputs inputs, FirstYear firstYear) {}

    /// To the cent. Every second sheet was made for other figures, over which these were written.
    @Test
    void libreOfficeFindsTheSameCents() throws IOException, InterruptedException {
        assertTrue(Office.isThere(), "LibreOffice is needed");
        var chance = new Chance(new Random(SEED));
        var cases = new ArrayList<Case>();
        for (var i = 0; i < SCENARIOS; i++) cases.add(new Case(chance.inputs(), chance.firstYear()));
        for (var i = 0; i < SCENARIOS; i++) {
            var book = i % 2 == 0 || !hasRoom(cases.get(i - 1), cases.get(i))
                    ? book(cases.get(i))
                    : overwritten(cases.get(i - 1), cases.get(i));
            Files.write(folder.resolve(i + ".ods"), book);
        }
        Office.reckon(folder);
        for (var i = 0; i < SCENARIOS; i++) {
            var name = Integer.toString(i);
            var told = "scenario " + i + ": " + cases.get(i);
            assertEquals(
                    expected(cases.get(i)), found(cases.get(i), Office.cells(folder, name, "sheet.results")), told);
            assertEquals(months(cases.get(i)), monthsFound(Office.cells(folder, name, "sheet.months")), told);
        }
    }

    private static byte[] book(Case of) {
        return FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", of.inputs(), of.firstYear(), Chance.DAY);
    }

    private static boolean hasRoom(Case before, Case now) {
        return now.inputs().jobs().size() <= before.inputs().jobs().size() + FREE_JOBS
                && now.inputs().lines().size() <= before.inputs().lines().size() + FREE_LINES;
    }

    /// The entries of one book, in another that was made for other figures.
    private static byte[] overwritten(Case before, Case now) throws IOException {
        var book = new SpreadSheet(new ByteArrayInputStream(book(before)));
        var wanted = new SpreadSheet(new ByteArrayInputStream(book(now))).getSheet("sheet.entries");
        var entries = book.getSheet("sheet.entries");
        for (var row = 3; row <= FiguresBookTest.row(entries, "sheet.instalments"); row++)
            entries.getRange(row, 1).setValue(wanted.getRange(row, 1).getValue());
        copy(wanted, entries, "simulator.job.title", before.inputs().jobs().size() + FREE_JOBS, 5);
        copy(wanted, entries, "simulator.line.label", before.inputs().lines().size() + FREE_LINES, 3);
        var bytes = new ByteArrayOutputStream();
        book.save(bytes);
        return bytes.toByteArray();
    }

    /// What stands below a heading; a row that the other does not have is emptied.
    private static void copy(Sheet from, Sheet to, String heading, int rows, int columns) {
        int source = FiguresBookTest.row(from, heading);
        int target = FiguresBookTest.row(to, heading);
        for (var row = 1; row <= rows; row++)
            for (var column = 0; column < columns; column++)
                to.getRange(target + row, column).setValue(value(from, source, row, column));
    }

    /// Nothing beyond the first empty row.
    private static @Nullable Object value(Sheet from, int heading, int row, int column) {
        for (var above = 1; above <= row; above++) if (isEmpty(from, heading + above)) return null;
        return from.getRange(heading + row, column).getValue();
    }

    private static boolean isEmpty(Sheet sheet, int row) {
        return sheet.getRange(row, 1).getValue() == null;
    }

    private static Map<String, String> expected(Case of) {
        var v = Viability.of(of.inputs().plan());
        var all = new LinkedHashMap<String, String>();
        all.put("break-even", String.valueOf(v.window().breakEven()));
        all.put("most", String.valueOf(v.window().most()));
        all.put("capacity", days(v.days().capacity()));
        all.put("owed", days(v.days().owed()));
        all.put("per-part", plain(v.days().perPart()));
        all.put("one-day", euros(v.step().day()));
        all.put("sick-week", days(v.step().weekOfSickness()));
        all.put("per-owed-day", euros(v.prices().perOwedDay()));
        all.put("per-secondment-day", euros(v.prices().perSecondmentDay()));
        all.put("collective-share", euros(v.prices().collectiveShare()));
        all.put("per-worked-day", euros(v.prices().perWorkedDay()));
        all.put("minimum", euros(v.prices().minimum()));
        all.put("minimum-viable", euros(v.prices().minimumViable()));
        all.put("costs", euros(v.plan().costs()));
        all.put("income", euros(v.plan().revenue()));
        all.put("result", euros(v.result()));
        all.put("overhead", plain(BigDecimal.valueOf(v.overhead(), 2)));
        all.put("one-part", euros(v.step().part()));
        all.put("reserve", euros(v.reserve()));
        all.put("liability-month", euros(v.liability().month()));
        all.put("liability-deficit", euros(v.liability().deficit()));
        all.put("vat-parts", String.valueOf(v.partsBeforeVat()));
        all.put("launch-gap", euros(v.launch().gap()));
        var months = v.launch().monthsInBalance();
        all.put("launch-months", months == null ? "" : plain(months));
        all.put("sheet.ceiling-gap", euros(v.prices().ceilingGap()));
        return all;
    }

    private static Map<String, String> found(Case of, Office.Cells cells) {
        var all = new LinkedHashMap<String, String>();
        for (var name : expected(of).keySet()) {
            var value = cells.value(name.startsWith("sheet.") ? name : "figure." + name);
            all.put(name, value.isEmpty() ? "" : plain(new BigDecimal(value)));
        }
        return all;
    }

    /// Parts, other income, pay, running costs and balance of each month.
    private static List<List<String>> months(Case of) {
        var plan = of.inputs().plan();
        return LaunchYear.of(plan, of.firstYear().schedule(plan)).months().stream()
                .map(month -> List.of(
                        String.valueOf(month.number()),
                        String.valueOf(month.civil()),
                        euros(month.parts()),
                        euros(month.other()),
                        euros(month.pay()),
                        euros(month.running()),
                        euros(month.balance())))
                .toList();
    }

    private static List<List<String>> monthsFound(Office.Cells cells) {
        return cells.rows().subList(1, 13).stream()
                .map(row ->
                        row.stream().map(value -> plain(new BigDecimal(value))).toList())
                .toList();
    }

    private static String euros(@Nullable Money amount) {
        return amount == null ? "" : plain(amount.amount());
    }

    private static String days(HalfDays days) {
        return plain(days.inDays());
    }

    private static String plain(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
