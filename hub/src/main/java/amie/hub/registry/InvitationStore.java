package amie.hub.registry;

import amie.model.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `invitation`.
final class InvitationStore {
    private static final int MOST_SHOWN = 200;

    void add(Handle handle, UUID id, byte[] hash, String note, String madeBy, Instant madeAt, Instant expiresAt) {
        handle.createUpdate("""
            insert into invitation (id, hash, note, made_by, made_at, expires_at)
            values (:id, :hash, :note, :madeBy, :madeAt, :expiresAt)
            """)
                .bind("id", id)
                .bind("hash", hash)
                .bind("note", note)
                .bind("madeBy", madeBy)
                .bind("madeAt", madeAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    boolean revoke(Handle handle, UUID id, Instant now) {
        return handle.createUpdate("""
            update invitation
            set revoked_at = :now
            where id = :id
              and used_at is null
              and revoked_at is null
            """).bind("id", id).bind("now", now).execute() == 1;
    }

    @Nullable
    Invitation lock(Handle handle, byte[] hash) {
        return handle.createQuery("""
            select id, note, made_by, made_at, expires_at, revoked_at, used_at, used_by
            from invitation
            where hash = :hash
            for update
            """)
                .bind("hash", hash)
                .mapTo(Invitation.class)
                .findOne()
                .orElse(null);
    }

    void use(Handle handle, UUID id, NodeId node, Instant now) {
        handle.createUpdate("""
            update invitation
            set used_at = :now,
                used_by = :node
            where id = :id
            """)
                .bind("id", id)
                .bind("node", node)
                .bind("now", now)
                .execute();
    }

    List<Invitation> list(Handle handle) {
        return handle.createQuery("""
            select id, note, made_by, made_at, expires_at, revoked_at, used_at, used_by
            from invitation
            order by made_at desc, id
            limit :most
            """)
                .bind("most", MOST_SHOWN)
                .mapTo(Invitation.class)
                .list();
    }
}
