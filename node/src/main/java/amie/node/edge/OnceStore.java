package amie.node.edge;

import amie.model.Digest;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class OnceStore {
    private final Handle db;

    OnceStore(Handle db) {
        this.db = db;
    }

    void forget(Instant before) {
        db.createUpdate("""
            delete from answered_post
            where answered_at < :before
            """).bind("before", before).execute();
    }

    /// Takes the key. Waits for another transaction that has just taken it.
    boolean isNew(String caller, String key, Digest request, Instant now) {
        return db.createUpdate("""
            insert into answered_post (caller, key, request, answered_at)
            values (:caller, :key, :request, :now)
            on conflict (caller, key) do nothing
            """)
                        .bind("caller", caller)
                        .bind("key", key)
                        .bind("request", request.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void keep(String caller, String key, Once.Answer answer) {
        db.createUpdate("""
            update answered_post
            set status = :status,
              location = :location,
              etag = :etag,
              body = :body
            where caller = :caller
            and key = :key
            """)
                .bind("caller", caller)
                .bind("key", key)
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .execute();
    }

    Digest request(String caller, String key) {
        return db.createQuery("""
            select request
            from answered_post
            where caller = :caller
            and key = :key
            """)
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Digest(row.getString("request")))
                .one();
    }

    Once.Answer answer(String caller, String key) {
        return db.createQuery("""
            select status, location, etag, body
            from answered_post
            where caller = :caller
            and key = :key
            """)
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Once.Answer(
                        row.getInt("status"), row.getString("location"), row.getString("etag"), row.getBytes("body")))
                .one();
    }
}
