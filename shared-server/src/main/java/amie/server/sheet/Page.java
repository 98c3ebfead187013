package amie.server.sheet;

import com.github.miachm.sods.Color;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One sheet of a book, written from top to bottom; columns count from 0.
final class Page {
    private static final Color ENTERED = new Color("#fff7db");

    private final Book book;
    private final Sheet sheet;
    private final String title;
    private int row = -1;

    Page(Book book, String title, int... widths) {
        this.book = book;
        this.title = title;
        this.sheet = new Sheet(title, 0, widths.length);
        for (var column = 0; column < widths.length; column++) sheet.setColumnWidth(column, (double) widths[column]);
    }

    Sheet sheet() {
        return sheet;
    }

    /// Begins the next row.
    Page next() {
        sheet.appendRow();
        row++;
        return this;
    }

    Page heading(String... texts) {
        next();
        for (var column = 0; column < texts.length; column++) {
            cell(column).setValue(texts[column]);
            cell(column).setFontBold(true);
        }
        return this;
    }

    Page text(int column, String text) {
        cell(column).setValue(text);
        return this;
    }

    /// A cell in which people write; empty if there is no value yet.
    Page entry(int column, @Nullable Object value) {
        if (value != null) cell(column).setValue(plain(value));
        cell(column).setBackgroundColor(ENTERED);
        return this;
    }

    /// Ten is not `1E+1`, which not every program reads.
    private static Object plain(Object value) {
        return value instanceof BigDecimal number && number.scale() < 0 ? number.setScale(0) : value;
    }

    Page formula(int column, String text) {
        book.formula(cell(column), text);
        return this;
    }

    /// Names a cell of this row.
    Page named(int column, String name) {
        book.name(name, address(column, row));
        return this;
    }

    /// Names the cells of a column from a row to this one.
    Page named(int column, int from, String name) {
        book.name(name, address(column, from) + ":" + local(column, row));
        return this;
    }

    int row() {
        return row;
    }

    /// The address of a cell, from any sheet.
    String address(int column, int inRow) {
        return "$'" + title + "'." + local(column, inRow);
    }

    private static String local(int column, int inRow) {
        return "$" + (char) ('A' + column) + "$" + (inRow + 1);
    }

    private Range cell(int column) {
        return sheet.getRange(row, column);
    }
}
