package amie.server.account;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `account_event`.
final class AuditStore {
    private AuditStore() {}

    static void insert(
            Handle handle, Instant at, @Nullable AccountId actor, Audit.Kind kind, UUID subject, String detail) {
        handle.createUpdate("""
            insert into account_event (at, actor, kind, subject, detail)
            values (:at, :actor, :kind, :subject, :detail)
            """)
                .bind("at", at)
                .bindByType("actor", actor, AccountId.class)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute();
    }
}
