package amie.server.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.budget.Payroll;
import amie.model.budget.PayrollTax;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/// The sheets that somebody gets; a text is its key.
class FiguresBookTest {
    private static final List<String> WRITTEN = List.of("sheet.entries", "sheet.rules");

    /// As OpenFormula writes a cell: `[.B4]` or `[$'Sheet'.$B$4]`.
    private static final Pattern CELL = Pattern.compile("\\[(\\$'[^']+')?\\.\\$?[A-Z]+\\$?[0-9]+");

    @Test
    void noResultIsAConstant() throws IOException {
        var book = book();
        for (var sheet : book.sheets())
            for (var cell : book.cells(sheet)) {
                var formula = cell.getAttribute("table:formula");
                if (!formula.isEmpty()) assertRefersToCells(sheet, cell);
                else if (!WRITTEN.contains(sheet)) assertTrue(isText(cell), sheet + ": " + cell.getTextContent());
            }
    }

    /// A value beside the formula would be shown as it is after somebody changed an entry without reckoning.
    private static void assertRefersToCells(String sheet, Element cell) {
        var formula = cell.getAttribute("table:formula");
        assertTrue(formula.startsWith("of:="), sheet + ": " + formula);
        assertTrue(CELL.matcher(formula).find(), sheet + ": " + formula);
        assertEquals("", cell.getAttribute("office:value-type"), sheet + ": " + formula);
    }

    private static boolean isText(Element cell) {
        return List.of("", "string").contains(cell.getAttribute("office:value-type"));
    }

    @Test
    void whatIsTypedIsChecked() throws IOException {
        var book = book();
        for (var label : List.of("simulator.parts", "simulator.price", "simulator.months", "sheet.instalments"))
            assertFalse(check(book, book.row("sheet.entries", label), 1).isEmpty(), label);
        for (var column = 1; column <= 4; column++)
            assertFalse(check(book, book.row("sheet.entries", "simulator.job.title") + 1, column)
                    .isEmpty());
    }

    private static String check(Opened book, int row, int column) {
        return book.attribute("sheet.entries", row, column, "table:content-validation-name");
    }

    @Test
    void whatIsTriedOutTravelsAlong() throws IOException {
        var tried = new FirstYear(9, null, 6, new HalfHours(35), 4);
        var inputs = new Chance(new Random(1)).inputs();
        var book = new Opened(FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", inputs, tried, Chance.DAY));
        assertEquals(new BigDecimal("9"), entry(book, "sheet.opening"));
        assertNull(entry(book, "sheet.hiring"));
        assertEquals(new BigDecimal("6"), entry(book, "sheet.instalments"));
        assertEquals(new BigDecimal("17.5"), entry(book, "sheet.another"));
        assertEquals(new BigDecimal("4"), entry(book, "simulator.authorities"));
    }

    private static @Nullable Object entry(Opened book, String label) {
        return book.value("sheet.entries", book.row("sheet.entries", label), 1);
    }

    @Test
    void rulesTellWhenTheyHold() throws IOException {
        var book = book();
        var pay = Payroll.bundled().ratesNear(Chance.DAY);
        var tax = PayrollTax.on(Chance.DAY);
        for (var rule : List.of(
                List.of("from", pay.from()),
                List.of("until", pay.until()),
                List.of("tax-from", tax.from()),
                List.of("tax-until", tax.until())))
            assertEquals(
                    rule.getLast().toString(),
                    book.attribute(
                            "sheet.rules",
                            book.row("sheet.rules", "sheet.rule." + rule.getFirst()),
                            1,
                            "office:date-value"));
    }

    /// Where today's rates say otherwise, the cost that was kept counts and the gross pay is left out.
    @ParameterizedTest
    @CsvSource({"1, 0, 1500.00,", "1, 1,, 1"})
    void payIsWrittenIfItsCostHolds(int months, int cents, @Nullable BigDecimal gross, @Nullable BigDecimal more)
            throws IOException {
        var pay = new Money(150_000);
        var known = (Payroll.Known) Payroll.bundled().employerCost(pay, new HalfHours(42), Chance.DAY);
        var cost = known.perMonth().plus(new Money(cents));
        var job = new Inputs.Job(null, new HalfHours(42), months, pay, cost);
        var inputs = new Chance(new Random(1)).inputs();
        var figures = new Inputs(inputs.parts(), inputs.formula(), 12, inputs.ceiling(), List.of(job), inputs.lines());
        var book = new Opened(FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", figures, FirstYear.USUAL, Chance.DAY));
        int row = book.row("sheet.entries", "simulator.job.title") + 1;
        assertEquals(gross, book.value("sheet.entries", row, 3));
        assertEquals(more == null ? null : cost.amount(), book.value("sheet.entries", row, 4));
    }

    private static Opened book() throws IOException {
        var chance = new Chance(new Random(7));
        return new Opened(
                FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", chance.inputs(), chance.firstYear(), Chance.DAY));
    }
}
