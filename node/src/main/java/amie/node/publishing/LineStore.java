package amie.node.publishing;

import amie.model.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How it goes with the hub, kept for the page and for the next start; and the lock of the one sender.
final class LineStore {
    private static final long SENDER = 0x616d6965_73656e64L;

    private LineStore() {}

    /// Whether this transaction is now the only sender, until it ends.
    static boolean lock(Handle h) {
        return h.createQuery("select pg_try_advisory_xact_lock(:sender)")
                .bind("sender", SENDER)
                .mapTo(boolean.class)
                .one();
    }

    static Line find(Handle h) {
        return h.createQuery("""
            select tries, last_try, last_contact, next_try, stopped, reason, arguments
            from publishing_line
            """).map((row, context) -> line(row)).findOne().orElse(Line.QUIET);
    }

    static void set(Handle h, Line line) {
        var reason = line.reason();
        h.createUpdate("""
            insert into publishing_line (tries, last_try, last_contact, next_try, stopped, reason, arguments)
            values (:tries, :lastTry, :lastContact, :nextTry, :stopped, :reason, :arguments)
            on conflict (single) do update
            set tries = excluded.tries,
                last_try = excluded.last_try,
                last_contact = excluded.last_contact,
                next_try = excluded.next_try,
                stopped = excluded.stopped,
                reason = excluded.reason,
                arguments = excluded.arguments
            """)
                .bind("tries", line.tries())
                .bind("lastTry", line.lastTry())
                .bind("lastContact", line.lastContact())
                .bind("nextTry", line.nextTry())
                .bind("stopped", line.stopped())
                .bind("reason", reason == null ? null : reason.key())
                .bindArray("arguments", String.class, reason == null ? List.of() : reason.arguments())
                .execute();
    }

    private static Line line(ResultSet row) throws SQLException {
        var stopped = row.getString("stopped");
        var reason = row.getString("reason");
        var arguments = List.of((String[]) row.getArray("arguments").getArray());
        return new Line(
                row.getInt("tries"),
                instant(row, "last_try"),
                instant(row, "last_contact"),
                instant(row, "next_try"),
                stopped == null ? null : Line.Stop.valueOf(stopped),
                reason == null ? null : new Fault("", reason, arguments));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
