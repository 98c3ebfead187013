package amie.server.sheet;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What the sheets say when somebody writes into them what our pages refuse or mend; a text is its key.
@Tag("office")
class RemarksTest {
    private static final String ENTRIES = "sheet.entries";
    private static final int WEEKLY = 1;
    private static final int MONTHS = 2;
    private static final int GROSS = 3;
    private static final int COST = 4;

    @TempDir
    Path folder;

    /// One case, and what its cells show.
    private record Told(String name, Path folder) {
        String result(String label) {
            return cells("sheet.results").value(label);
        }

        Office.Cells cells(String sheet) {
            return Office.cells(folder, name, sheet);
        }

        List<String> remarks() {
            return cells(ENTRIES).rows().stream()
                    .flatMap(List::stream)
                    .filter(text -> text.startsWith("sheet.fault") || text.startsWith("sheet.note"))
                    .toList();
        }
    }

    /// @param sheet where something is written, and the rest where in it
    private record Written(
            String sheet,
            String label,
            int below,
            int column,
            @Nullable Object value) {}

    @Test
    void whatIsRefusedOrMendedIsTold() throws IOException, InterruptedException {
        given("gross", job(0, GROSS, 900));
        given("overtime", job(0, WEEKLY, 39));
        given("more", job(1, WEEKLY, 21), job(1, GROSS, new BigDecimal("1376.85")));
        given("season", value("simulator.months", 8));
        given("instalments", value("sheet.instalments", 5));
        given("nobody", value("simulator.parts", 0));
        given("free", value("simulator.price", 0));
        given("words", value("simulator.parts", "douze"));
        given("half", value("simulator.parts", new BigDecimal("12.5")));
        given("jobless", job(0, WEEKLY, null), job(0, MONTHS, null), job(0, GROSS, null), title(null));
        given("gift", job(0, GROSS, null), job(0, COST, 0));
        given("both", job(0, COST, 20_000));
        given("pay", new Written(ENTRIES, "simulator.line.label", 1, 1, "6411"));
        given("limit", job(0, WEEKLY, 35), job(0, GROSS, new BigDecimal("5601.05")));
        given("late", new Written("sheet.rules", "sheet.rule.until", 0, 1, "date:2020-12-31"));
        given("sound", new Written("sheet.rules", "sheet.rule.until", 0, 1, "date:9999-12-31"), taxHolds());
        Office.reckon(folder);
        assertAll(
                mended("gross", "figure.costs", "18097.36", "below"),
                mended("season", "figure.costs", "17333.28", "longer"),
                mended("season", "figure.most", "12", "longer"),
                mended("both", "figure.costs", "23999.92", "gross-counts"),
                refused("overtime", "sheet.remark.full-time"),
                refused("instalments", "sheet.check.choice"),
                refused("nobody", "sheet.check.whole"),
                refused("free", "sheet.check.amount.0.01"),
                refused("words", "sheet.check.whole"),
                refused("half", "sheet.check.whole"),
                refused("jobless", "sheet.remark.no-job"),
                refused("gift", "sheet.remark.cost"),
                refused("pay", "sheet.remark.account"),
                shows("more", "figure.costs", "43999.84"),
                shows("sound", "figure.result", "0.08"),
                shows("limit", "figure.costs", "100408.00"),
                () -> assertEquals("sheet.validity.outside", validity("late")),
                () -> assertEquals("", validity("sound")));
    }

    private String validity(String name) {
        return told(name).cells("sheet.results").row("sheet.validity").get(3);
    }

    private void given(String name, Written... all) throws IOException {
        var book = new Opened(plaine());
        for (var written : all)
            book.write(
                    written.sheet(),
                    book.row(written.sheet(), written.label()) + written.below(),
                    written.column(),
                    written.value());
        Files.write(folder.resolve(name + ".ods"), book.bytes());
    }

    private static Written value(String label, Object value) {
        return new Written(ENTRIES, label, 0, 1, value);
    }

    private static Written job(int number, int column, @Nullable Object value) {
        return new Written(ENTRIES, "simulator.job.title", number + 1, column, value);
    }

    private static Written title(@Nullable Object value) {
        return job(0, 0, value);
    }

    private static Written taxHolds() {
        return new Written("sheet.rules", "sheet.rule.tax-until", 0, 1, "date:9999-12-31");
    }

    private Told told(String name) {
        return new Told(name, folder);
    }

    /// Reckoned, with one remark.
    private Executable mended(String name, String label, String value, String remark) {
        return () -> {
            shows(name, label, value).execute();
            var remarks = told(name).remarks();
            assertEquals(1, remarks.size(), remarks.toString());
            assertTrue(remarks.getFirst().startsWith("sheet.note sheet.remark." + remark), remarks.toString());
            assertEquals("1", told(name).result("sheet.remarks"));
            var verdict = told(name).cells("sheet.results").row("sheet.remarks");
            assertEquals("sheet.remarks.some", verdict.get(3));
        };
    }

    private Executable shows(String name, String label, String value) {
        return () ->
                assertEquals(new BigDecimal(value), new BigDecimal(told(name).result(label)).setScale(scale(value)));
    }

    private static int scale(String value) {
        return new BigDecimal(value).scale();
    }

    /// Nothing reckoned, no error in any cell, and the remark that says why.
    private Executable refused(String name, String remark) {
        return () -> {
            assertEquals(List.of("sheet.fault " + remark), told(name).remarks(), name);
            assertEquals("sheet.verdict.FAULTY", told(name).result("sheet.verdict"));
            assertEquals("", told(name).result("figure.costs"));
            for (var sheet : new Opened(plaine()).sheets())
                for (var row : told(name).cells(sheet).rows())
                    for (var cell : row) assertFalse(cell.matches("#.*|Err:.*"), name + ", " + sheet + ": " + row);
        };
    }

    /// Twelve parts at 2 000 €, one job at three fifths.
    private static byte[] plaine() {
        var parts = new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2));
        var job = new Inputs.Job(
                "Technicienne",
                HalfHours.hours(21),
                12,
                Money.of(new BigDecimal("1376.85")),
                Money.of(new BigDecimal("19999.92")));
        var lines = List.of(new BudgetLine("616", "Assurance", Money.euros(4000)));
        var inputs = new Inputs(12, parts, 12, Money.euros(180), List.of(job), lines);
        return FiguresBook.of(Lang.EN, (key, _) -> key, "Plaine", inputs, FirstYear.USUAL, Chance.DAY);
    }
}
