package amie.hub.catalogue;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, and where the next one begins.
public record Slice<T>(List<T> rows, @Nullable Cursor next) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /// Cuts a page from rows of which one more was read than the page holds.
    public static <T> Slice<T> cut(List<T> rows, int size, Function<T, Cursor> cursor) {
        if (rows.size() <= size) return new Slice<>(rows, null);
        return new Slice<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
    }
}
