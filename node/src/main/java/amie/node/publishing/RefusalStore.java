package amie.node.publishing;

import amie.model.Digest;
import amie.model.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the hub refused and why, kept after the correction.
final class RefusalStore {
    private RefusalStore() {}

    static void add(Handle h, Entry entry, List<Fault> faults, Instant at) {
        h.createUpdate("""
            insert into refusal (digest, epoch, rank, kind, object, nquads, refused_at)
            select digest, epoch, rank, kind, object, nquads, :at
            from outbox
            where digest = :digest
            on conflict (digest) do update set refused_at = excluded.refused_at
            """)
                .bind("digest", entry.digest().value())
                .bind("at", at)
                .execute();
        h.execute("delete from refusal_fault where digest = ?", entry.digest().value());
        for (int i = 0; i < faults.size(); i++) add(h, entry.digest(), i, faults.get(i));
    }

    private static void add(Handle h, Digest digest, int position, Fault fault) {
        h.createUpdate("""
            insert into refusal_fault (digest, position, field, key, arguments)
            values (:digest, :position, :field, :key, :arguments)
            """)
                .bind("digest", digest.value())
                .bind("position", position)
                .bind("field", fault.field())
                .bind("key", fault.key())
                .bindArray("arguments", String.class, fault.arguments())
                .execute();
    }

    static List<Fault> faults(Handle h, Digest digest) {
        return h.createQuery("""
            select field, key, arguments
            from refusal_fault
            where digest = :digest
            order by position
            """)
                .bind("digest", digest.value())
                .map((row, context) -> fault(row))
                .list();
    }

    static Fault fault(ResultSet row) throws SQLException {
        var arguments = (String[]) row.getArray("arguments").getArray();
        return new Fault(row.getString("field"), row.getString("key"), List.of(arguments));
    }
}
