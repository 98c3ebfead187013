package amie.node.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that somebody brought.
///
/// @param importedAt null while it waits
/// @param entries how many entries came of it and stand there still
/// @param changed how many of them somebody changed since
/// @param versions the sum of their versions: it moves with every change of one
public record Brought(
        UUID id,
        int year,
        String fileName,
        Instant at,
        String by,
        @Nullable Instant importedAt,
        int entries,
        int changed,
        long versions) {
    public boolean isWaiting() {
        return importedAt == null;
    }
}
