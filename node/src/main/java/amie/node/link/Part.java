package amie.node.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list of the hub.
///
/// @param next cursor of the next page; null if this is the last
public record Part<T>(List<T> rows, @Nullable String next) {
    public Part {
        rows = List.copyOf(rows);
    }
}
