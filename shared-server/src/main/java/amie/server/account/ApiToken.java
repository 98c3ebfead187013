package amie.server.account;

import amie.server.web.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program shows instead of a password.
///
/// @param owner null if it was made on the command line
/// @param revokedAt null while it counts
public record ApiToken(
        UUID id,
        String name,
        Role role,
        @Nullable AccountId owner,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
