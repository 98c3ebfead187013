package amie.server.sheet;

import org.jspecify.annotations.Nullable;

/// One cell.
///
/// @param value a text, a number or a day; none beside a formula, for a program that opens the file would believe it
///     after somebody else changed an entry
/// @param formula names other cells in braces
/// @param check what may be entered
record Cell(
        Style style,
        @Nullable Object value,
        @Nullable String formula,
        @Nullable Check check) {
    static final Cell EMPTY = new Cell(Style.PLAIN, null, null, null);

    static Cell text(Style style, String text) {
        return new Cell(style, text, null, null);
    }

    static Cell formula(Style style, String formula) {
        return new Cell(style, null, formula, null);
    }
}
