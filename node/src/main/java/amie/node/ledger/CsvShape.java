package amie.node.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks over a table of text before it is read. The reader takes the end of the file for a closing quotation mark, and
/// would put all rows that remain into one cell.
final class CsvShape {
    private static final int MOST_COLUMNS = 200;
    /// Twenty thousand rows of the official accounting file have 360 000. Two megabytes of separators would be two
    /// millions, which take a hundred megabytes of memory.
    private static final int MOST_CELLS = 500_000;

    /// Where in a cell the next character stands.
    private enum Place {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private Place place = Place.START;
    private int line = 1;
    private int opened = 1;
    private int cells = 1;
    private int all = 1;
    private char before = ' ';

    private CsvShape(char separator) {
        this.separator = separator;
    }

    /// What makes it no table; null if nothing does.
    static Reading.@Nullable Unreadable fault(String text, char separator) {
        var shape = new CsvShape(separator);
        for (int i = 0; i < text.length(); i++) {
            if (!shape.takes(text.charAt(i))) return shape.told("ledger.fault.after-quote");
            if (shape.cells > MOST_COLUMNS)
                return new Reading.Unreadable("ledger.fault.columns", List.of(Integer.toString(MOST_COLUMNS)));
            if (shape.all > MOST_CELLS) return new Reading.Unreadable("ledger.fault.cells");
        }
        return shape.place == Place.QUOTED ? shape.told("ledger.fault.unclosed") : null;
    }

    private Reading.Unreadable told(String key) {
        return new Reading.Unreadable(key, List.of(Integer.toString(opened)));
    }

    /// @return false if it may not follow a closing quotation mark
    private boolean takes(char character) {
        boolean ends = character == '\n' || character == '\r';
        if (character == '\r' || (character == '\n' && before != '\r')) line++;
        before = character;
        switch (place) {
            case QUOTED -> {
                if (character == '"') place = Place.AFTER_QUOTE;
            }
            case AFTER_QUOTE -> {
                if (character == '"') place = Place.QUOTED;
                else if (!ends && character != separator) return false;
                else next(ends);
            }
            case START, PLAIN -> {
                if (ends || character == separator) next(ends);
                else if (place == Place.START && character == '"') open();
                else place = Place.PLAIN;
            }
        }
        return true;
    }

    private void open() {
        place = Place.QUOTED;
        opened = line;
    }

    private void next(boolean row) {
        place = Place.START;
        cells = row ? 1 : cells + 1;
        all++;
    }
}
