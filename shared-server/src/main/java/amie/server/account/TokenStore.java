package amie.server.account;

import amie.model.Digest;
import amie.server.db.Rows;
import amie.server.web.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tokens in the database.
final class TokenStore {
    record NewRow(
            UUID id,
            Digest digest,
            String name,
            Role role,
            @Nullable AccountId owner,
            Instant createdAt,
            Instant expiresAt) {}

    private TokenStore() {}

    static void insert(Handle handle, NewRow row) {
        Rows.bind(handle.createUpdate("""
            insert into api_token (id, digest, name, role, owner, created_at, expires_at)
            values (:id, :digest, :name, :role, :owner, :createdAt, :expiresAt)
            """), row).execute();
    }

    /// A token counts as long as its owner is active and still has its role.
    static @Nullable ApiToken valid(Handle handle, Digest digest, Instant now) {
        return handle.createQuery("""
            select t.id, t.name, t.role, t.owner, t.created_at, t.expires_at, t.revoked_at
            from api_token t
            left join account a on a.id = t.owner
            where t.digest = :digest and t.revoked_at is null and t.expires_at > :now
              and (t.owner is null or a.active and not a.provisional and exists (
                  select from account_role r where r.account = a.id and r.role = t.role
              ))
            """)
                .bind("digest", digest)
                .bind("now", now)
                .mapTo(ApiToken.class)
                .findOne()
                .orElse(null);
    }

    static List<ApiToken> of(Handle handle, AccountId owner) {
        return handle.createQuery("""
            select id, name, role, owner, created_at, expires_at, revoked_at
            from api_token
            where owner = :owner and revoked_at is null
            order by created_at desc
            """)
                .bind("owner", owner)
                .mapTo(ApiToken.class)
                .list();
    }

    static List<ApiToken> ofCommandLine(Handle handle) {
        return handle.createQuery("""
            select id, name, role, owner, created_at, expires_at, revoked_at
            from api_token
            where owner is null and revoked_at is null
            order by created_at desc
            """).mapTo(ApiToken.class).list();
    }

    /// @return whether there was such a token
    static boolean revoke(Handle handle, UUID id, @Nullable AccountId owner, Instant now) {
        return handle.createUpdate("""
            update api_token
            set revoked_at = :now
            where id = :id and owner is not distinct from :owner::uuid and revoked_at is null
            """)
                        .bind("now", now)
                        .bind("id", id)
                        .bindByType("owner", owner, AccountId.class)
                        .execute()
                > 0;
    }
}
