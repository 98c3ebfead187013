package amie.server.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sheet of a book, written from top to bottom; columns count from 0.
final class Page {
    private final Book book;
    private final String title;
    private final int[] widths;
    private final List<Cell[]> rows = new ArrayList<>();
    private final Set<Integer> tall = new HashSet<>();
    private boolean isOnOnePaper;

    /// @param widths of the columns, in millimetres
    Page(Book book, String title, int... widths) {
        this.book = book;
        this.title = title;
        this.widths = widths;
    }

    String title() {
        return title;
    }

    int[] widths() {
        return widths;
    }

    List<List<Cell>> rows() {
        return rows.stream().map(List::of).toList();
    }

    /// Gives this row two lines: how long the text of a formula will be is known too late for the height.
    Page tall() {
        tall.add(row());
        return this;
    }

    boolean isTall(int row) {
        return tall.contains(row);
    }

    /// Prints all of it on one sheet of paper; others are only made as narrow as the paper.
    Page onOnePaper() {
        isOnOnePaper = true;
        return this;
    }

    boolean isOnOnePaper() {
        return isOnOnePaper;
    }

    /// Begins the next row.
    Page next() {
        var row = new Cell[widths.length];
        Arrays.fill(row, Cell.EMPTY);
        rows.add(row);
        return this;
    }

    Page title(String text) {
        return next().put(0, Cell.text(Style.TITLE, text));
    }

    Page heading(String... texts) {
        next();
        for (var column = 0; column < texts.length; column++)
            put(column, Cell.text(column == 0 ? Style.HEADING : Style.HEADING_END, texts[column]));
        return this;
    }

    Page text(int column, String text) {
        return text(column, Style.PLAIN, text);
    }

    Page text(int column, Style style, String text) {
        return put(column, Cell.text(style, text));
    }

    /// A cell in which people write; empty if there is no value yet.
    Page entry(int column, Style style, @Nullable Object value, @Nullable Check check) {
        return put(column, new Cell(style, value, null, check));
    }

    Page formula(int column, Style style, String text) {
        return put(column, Cell.formula(style, text));
    }

    /// Names a cell of this row.
    Page named(int column, String name) {
        book.name(name, address(column, row()));
        return this;
    }

    /// Names the cells of a column from a row to this one.
    Page named(int column, int from, String name) {
        book.name(name, address(column, from) + ":" + "." + local(column, row()));
        return this;
    }

    /// Names the cells of this row from a column to another.
    Page namedAcross(int from, int to, String name) {
        book.name(name, address(from, row()) + ":" + "." + local(to, row()));
        return this;
    }

    int row() {
        return rows.size() - 1;
    }

    /// A cell of this row, in a formula of this sheet.
    String here(int column) {
        return at(column, row());
    }

    /// A cell, in a formula of this sheet.
    static String at(int column, int row) {
        return "[." + letters(column) + (row + 1) + "]";
    }

    /// A cell, in a formula of any sheet.
    String anywhere(int column, int row) {
        return "[" + address(column, row) + "]";
    }

    private String address(int column, int inRow) {
        return "$'" + title + "'." + local(column, inRow);
    }

    private static String local(int column, int inRow) {
        return "$" + letters(column) + "$" + (inRow + 1);
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private Page put(int column, Cell cell) {
        rows.getLast()[column] = cell;
        return this;
    }
}
