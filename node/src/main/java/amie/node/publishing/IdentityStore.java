package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.NodeId;
import amie.model.Position;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who this node is, its keys, the end of its chain.
final class IdentityStore {
    private IdentityStore() {}

    static @Nullable Identity find(Handle h) {
        return h.createQuery("""
            select node, federation, key, enrolled_at is not null as enrolled, epoch, rank, digest
            from publishing_identity
            """).map((row, context) -> identity(row)).findOne().orElse(null);
    }

    /// Waits for whoever signs at the moment, so that rank order is commit order.
    static @Nullable Identity lock(Handle h) {
        return h.createQuery("""
            select node, federation, key, enrolled_at is not null as enrolled, epoch, rank, digest
            from publishing_identity
            for update
            """).map((row, context) -> identity(row)).findOne().orElse(null);
    }

    static byte[] seed(Handle h, int key) {
        return h.createQuery("select seed from publishing_key where number = :key")
                .bind("key", key)
                .mapTo(byte[].class)
                .one();
    }

    static void add(Handle h, Identity identity, byte[] seed, Instant now) {
        h.createUpdate("insert into publishing_key (number, seed, made_at) values (:key, :seed, :now)")
                .bind("key", identity.key())
                .bind("seed", seed)
                .bind("now", now)
                .execute();
        h.createUpdate("""
            insert into publishing_identity (node, federation, key, epoch, rank, digest)
            values (:node, :federation, :key, :epoch, :rank, :digest)
            """)
                .bind("node", identity.node().value())
                .bind("federation", identity.federation().base().toString())
                .bind("key", identity.key())
                .bind("epoch", identity.last().epoch())
                .bind("rank", identity.last().rank())
                .bind("digest", identity.digest().value())
                .execute();
    }

    static void move(Handle h, Position position, Digest digest) {
        h.createUpdate("update publishing_identity set epoch = :epoch, rank = :rank, digest = :digest")
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .bind("digest", digest.value())
                .execute();
    }

    static void enrolled(Handle h, NodeId node, Instant at) {
        int rows = h.createUpdate(
                        "update publishing_identity set enrolled_at = :at where enrolled_at is null and node = :node")
                .bind("at", at)
                .bind("node", node.value())
                .execute();
        if (rows != 1) throw new IllegalStateException("not waiting for its enrolment: " + node);
    }

    /// Forgets an identity that no hub has taken.
    static void forget(Handle h, NodeId node) {
        h.createUpdate("delete from publishing_identity where enrolled_at is null and node = :node")
                .bind("node", node.value())
                .execute();
        h.execute("delete from outbox where not exists (select 1 from publishing_identity)");
        h.execute("delete from publishing_key where not exists (select 1 from publishing_identity)");
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new NodeId(row.getString("node")),
                new Federation(URI.create(row.getString("federation"))),
                row.getInt("key"),
                row.getBoolean("enrolled"),
                new Position(row.getInt("epoch"), row.getLong("rank")),
                new Digest(row.getString("digest")));
    }
}
