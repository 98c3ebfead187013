package amie.node.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that somebody brought.
///
/// @param importedAt null while it waits
/// @param entries how many entries came of it and stand there still
public record Brought(
        UUID id,
        int year,
        String fileName,
        Instant at,
        String by,
        @Nullable Instant importedAt,
        int entries) {
    public boolean isWaiting() {
        return importedAt == null;
    }
}
