package amie.server.account;

import amie.model.Digest;
import amie.server.db.Rows;
import amie.server.web.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sessions in the database.
final class SessionStore {
    record NewRow(
            UUID id,
            Digest digest,
            AccountId account,
            String address,
            String browser,
            Instant begunAt,
            Instant seenAt) {}

    /// Who stands behind a session.
    record Holder(UUID id, Instant seenAt, AccountId account, String name, boolean provisional, List<Role> roles) {}

    private SessionStore() {}

    static void insert(Handle handle, NewRow row) {
        Rows.bind(handle.createUpdate("""
            insert into account_session (id, digest, account, address, browser, begun_at, seen_at)
            values (:id, :digest, :account, :address, :browser, :begunAt, :seenAt)
            """), row).execute();
    }

    static @Nullable Holder holder(Handle handle, Digest digest, Instant begunAfter, Instant seenAfter) {
        return handle.createQuery("""
            select s.id, s.seen_at, s.account, a.name, a.provisional,
                   array(select role from account_role where account = a.id) as roles
            from account_session s
            join account a on a.id = s.account
            where s.digest = :digest and a.active and s.begun_at > :begunAfter and s.seen_at > :seenAfter
            """)
                .bind("digest", digest)
                .bind("begunAfter", begunAfter)
                .bind("seenAfter", seenAfter)
                .mapTo(Holder.class)
                .findOne()
                .orElse(null);
    }

    static void seen(Handle handle, UUID id, Instant now) {
        handle.createUpdate("update account_session set seen_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    static List<Session> of(Handle handle, AccountId account, Digest current, Instant begunAfter, Instant seenAfter) {
        return handle.createQuery("""
            select id, address, browser, begun_at, seen_at, digest = :current as current
            from account_session
            where account = :account and begun_at > :begunAfter and seen_at > :seenAfter
            order by current desc, seen_at desc
            """)
                .bind("current", current)
                .bind("account", account)
                .bind("begunAfter", begunAfter)
                .bind("seenAfter", seenAfter)
                .mapTo(Session.class)
                .list();
    }

    static void end(Handle handle, Digest digest) {
        handle.createUpdate("delete from account_session where digest = :digest")
                .bind("digest", digest)
                .execute();
    }

    /// Nothing happens to the session of somebody else.
    static void end(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from account_session where account = :account and id = :id")
                .bind("account", account)
                .bind("id", id)
                .execute();
    }

    static void endAll(Handle handle, AccountId account) {
        handle.createUpdate("delete from account_session where account = :account")
                .bind("account", account)
                .execute();
    }

    static void endOthers(Handle handle, AccountId account, Digest current) {
        handle.createUpdate("delete from account_session where account = :account and digest <> :current")
                .bind("account", account)
                .bind("current", current)
                .execute();
    }

    static void forget(Handle handle, Instant begunBefore, Instant seenBefore) {
        handle.createUpdate("delete from account_session where begun_at <= :begunBefore or seen_at <= :seenBefore")
                .bind("begunBefore", begunBefore)
                .bind("seenBefore", seenBefore)
                .execute();
    }
}
