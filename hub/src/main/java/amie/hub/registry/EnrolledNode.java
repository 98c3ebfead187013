package amie.hub.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A node as its steward sees it.
///
/// @param name from its group card, once it published one
/// @param lastSeen when it last sent something that it had signed
/// @param lastRefusal when something of it was last refused and nothing has been accepted since
public record EnrolledNode(
        String id,
        @Nullable String name,
        Instant enrolledAt,
        Instant lastSeen,
        int epoch,
        long rank,
        Instant receivedAt,
        long forks,
        @Nullable Instant lastRefusal) {}
