package amie.server.table;

import amie.model.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Office Open XML (ISO/IEC 29500), as Excel and others read it.
final class XlsxSheet implements Sheet {
    /// What a cell may hold: specification limits of Excel.
    private static final int LONGEST = 32_767;

    private static final int AT_ONCE = 500;
    private final Lang lang;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(Table table, Lang lang, OutputStream out) {
        this.lang = lang;
        this.book = new Workbook(out, "Amie", "1.0");
        this.sheet = book.newWorksheet(table.sheetName());
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            var head = table.columns().get(column);
            sheet.width(column, head.width());
            sheet.inlineString(0, column, head.name());
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        row++;
        for (int column = 0; column < cells.size(); column++) write(column, cells.get(column));
        if (row % AT_ONCE == 0) sheet.flush();
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) ->
                sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST, text.length())));
            case Cell.Decimal(var number) -> sheet.value(row, column, number);
            case Cell.Amount(var money) -> number(column, money.amount(), euros());
            case Cell.Percent percent -> number(column, percent.share(), "0.0%");
            case Cell.Day(var date) -> {
                sheet.value(row, column, date);
                format(column, day());
            }
            case Cell.Moment(var time) -> {
                sheet.value(row, column, time);
                format(column, day() + " hh:mm");
            }
            case Cell.Empty() -> {}
        }
    }

    private void number(int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        format(column, format);
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private String euros() {
        return lang == Lang.FR ? "#,##0.00\\ \"€\"" : "\"€\"#,##0.00";
    }

    private String day() {
        return lang == Lang.FR ? "dd/mm/yyyy" : "yyyy-mm-dd";
    }
}
