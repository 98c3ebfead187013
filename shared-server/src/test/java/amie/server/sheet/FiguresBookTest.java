package amie.server.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.budget.Payroll;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sheets that somebody gets; a text is its key.
class FiguresBookTest {
    private static final List<String> RECKONED = List.of("sheet.results", "sheet.months", "sheet.jobs");

    @Test
    void noResultIsAConstant() throws IOException {
        var book = book(Chance.DAY);
        for (var title : RECKONED) {
            var cells = book.getSheet(title).getDataRange();
            for (var row : cells.getValues())
                for (var value : row) assertTrue(value == null || value instanceof String, title + ": " + value);
        }
        assertNotNull(formula(book.getSheet("sheet.results"), "figure.result"));
    }

    /// Where today's rates say otherwise, the cost that was kept counts and the gross pay is left out.
    @ParameterizedTest
    @CsvSource({"1, 0, 1500.00", "1, 1, ''"})
    void payIsWrittenIfItsCostHolds(int months, int cents, String gross) throws IOException {
        var inputs = new Chance(new Random(1)).inputs();
        var known = new Money(cents);
        var pay = new Money(150_000);
        var cost = Payroll.bundled().employerCost(pay, new HalfHours(42), Chance.DAY);
        var job = new Inputs.Job(
                null,
                new HalfHours(42),
                months,
                pay,
                ((Payroll.Known) cost).perMonth().plus(known));
        var figures = new Inputs(inputs.parts(), inputs.formula(), 12, inputs.ceiling(), List.of(job), inputs.lines());
        var sheet = opened(FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", figures, FirstYear.USUAL, Chance.DAY))
                .getSheet("sheet.entries");
        var written = sheet.getRange(row(sheet, "simulator.job.title") + 1, 3).getValue();
        if (gross.isEmpty()) assertNull(written);
        else assertEquals(1500, ((Number) written).intValue());
    }

    private static SpreadSheet book(LocalDate day) throws IOException {
        var chance = new Chance(new Random(7));
        return opened(FiguresBook.of(Lang.FR, (key, _) -> key, "Essai", chance.inputs(), chance.firstYear(), day));
    }

    private static SpreadSheet opened(byte[] book) throws IOException {
        return new SpreadSheet(new ByteArrayInputStream(book));
    }

    private static String formula(Sheet sheet, String label) {
        return sheet.getRange(row(sheet, label), 1).getFormula();
    }

    static int row(Sheet sheet, String label) {
        for (var row = 0; row < sheet.getMaxRows(); row++)
            if (label.equals(sheet.getRange(row, 0).getValue())) return row;
        throw new AssertionError("no row " + label);
    }
}
