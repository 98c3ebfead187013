package amie.node.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount of the books.
///
/// @param version counts the changes, from 1
/// @param file the name of the file that brought it; null if somebody entered it
/// @param entered by whom, or who took the file over
/// @param changed by whom last; null if nobody changed it
public record Entry(
        UUID id,
        int version,
        EntryDraft draft,
        @Nullable String file,
        Hand entered,
        @Nullable Hand changed) {
    /// Somebody's doing.
    public record Hand(String by, Instant at) {}
}
