package amie.node.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount of the books.
///
/// @param version counts the changes, from 1
/// @param file the name of the file that brought it; null if somebody entered it
public record Entry(
        UUID id, int version, EntryDraft draft, @Nullable String file) {}
