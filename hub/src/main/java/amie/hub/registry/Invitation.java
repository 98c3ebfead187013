package amie.hub.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A permission to join, without its code, which only its bearer knows.
///
/// @param note for whom it is
/// @param usedBy the node that joined with it
public record Invitation(
        UUID id,
        String note,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String usedBy) {

    /// What has become of it.
    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }

    public State state(Instant now) {
        if (usedAt != null) return State.USED;
        if (revokedAt != null) return State.REVOKED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
