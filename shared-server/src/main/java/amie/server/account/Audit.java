package amie.server.account;

import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes down who did what to accounts and tokens, in the transaction that does it.
record Audit(Clock clock) {
    enum Kind {
        CREATED,
        SIGNED_IN,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ROLES_CHANGED,
        DEACTIVATED,
        ACTIVATED,
        TOKEN_CREATED,
        TOKEN_REVOKED
    }

    /// @param actor null for the command line
    /// @param subject an account or a token
    void note(Handle handle, @Nullable AccountId actor, Kind kind, UUID subject, String detail) {
        AuditStore.insert(handle, clock.instant(), actor, kind, subject, detail);
    }
}
