package amie.server.account;

import amie.model.Digest;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tries to sign in, in the database.
final class SignInStore {
    record Failures(int count, @Nullable Instant last) {}

    private SignInStore() {}

    /// Tries for the same account or from the same address come one after the other, until the end of the
    /// transaction.
    static void queue(Handle handle, Digest email, String address) {
        handle.createUpdate("select pg_advisory_xact_lock(1, hashtext(:address)), pg_advisory_xact_lock(2,"
                        + " hashtext(:email))")
                .bind("address", address)
                .bind("email", email)
                .execute();
    }

    /// Failures since the last success from this address. Where this address has signed in before, only its own count:
    /// strangers
    /// cannot make the owner wait.
    static Failures ofAccount(Handle handle, Digest email, String address, Instant since) {
        return handle.createQuery("""
            with known as (
                select exists (
                    select from sign_in where email = :email and address = :address and succeeded
                ) as here
            )
            select count(*)::int as count, max(at) as last
            from sign_in, known
            where email = :email and not succeeded and at > :since
              and (address = :address or not known.here)
              and id > coalesce((
                  select max(id) from sign_in
                  where email = :email and succeeded and address = :address
              ), 0)
            """)
                .bind("email", email)
                .bind("address", address)
                .bind("since", since)
                .mapTo(Failures.class)
                .one();
    }

    static Failures ofAddress(Handle handle, String address, Instant since) {
        return handle.createQuery("""
            select count(*)::int as count, max(at) as last
            from sign_in
            where address = :address and not succeeded and at > :since
            """)
                .bind("address", address)
                .bind("since", since)
                .mapTo(Failures.class)
                .one();
    }

    /// Counts as a failure until it is told to have succeeded.
    static long insert(Handle handle, Digest email, String address, Instant now) {
        return handle.createQuery("""
            insert into sign_in (email, address, succeeded, at)
            values (:email, :address, false, :now)
            returning id
            """)
                .bind("email", email)
                .bind("address", address)
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    static void succeeded(Handle handle, long id) {
        handle.createUpdate("update sign_in set succeeded = true where id = :id")
                .bind("id", id)
                .execute();
    }

    static void forget(Handle handle, Instant before) {
        handle.createUpdate("delete from sign_in where at < :before")
                .bind("before", before)
                .execute();
    }
}
