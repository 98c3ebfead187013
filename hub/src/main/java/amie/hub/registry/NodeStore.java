package amie.hub.registry;

import amie.model.Digest;
import amie.model.NodeId;
import amie.model.Position;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `node`, `node_key`, `closed_epoch` and `fork`.
final class NodeStore {
    /// Evidence enough: a node gone mad must not fill the disk.
    private static final int MOST_FORKS = 100;

    void add(Handle handle, NodeId node, Digest inception, Instant now) {
        handle.createUpdate("""
            insert into node (id, enrolled_at, last_seen, epoch, rank, digest, received_at)
            values (:node, :now, :now, 1, 1, :inception, :now)
            """)
                .bind("node", node)
                .bind("inception", inception)
                .bind("now", now)
                .execute();
    }

    void addKey(Handle handle, NodeId node, int number, String publicKey, Position from) {
        handle.createUpdate("""
            insert into node_key (node, number, public_key, from_epoch, from_rank)
            values (:node, :number, :publicKey, :epoch, :rank)
            """)
                .bind("node", node)
                .bind("number", number)
                .bind("publicKey", publicKey)
                .bind("epoch", from.epoch())
                .bind("rank", from.rank())
                .execute();
    }

    private record HeadRow(int epoch, long rank, Digest digest, Instant receivedAt, int generation, int key) {
        Head head() {
            return new Head(new Position(epoch, rank), digest, receivedAt, generation, key);
        }
    }

    @Nullable
    Head head(Handle handle, NodeId node) {
        return handle.createQuery("""
            select n.epoch, n.rank, n.digest, n.received_at,
                   (select generation from stream) as generation,
                   (select max(number) from node_key where node = n.id) as key
            from node n
            where n.id = :node
            """)
                .bind("node", node)
                .mapTo(HeadRow.class)
                .findOne()
                .map(HeadRow::head)
                .orElse(null);
    }

    boolean lock(Handle handle, NodeId node) {
        return handle.createQuery("""
            select true
            from node
            where id = :node
            for update
            """)
                .bind("node", node)
                .mapTo(boolean.class)
                .findOne()
                .isPresent();
    }

    @Nullable
    NodeKey key(Handle handle, NodeId node, Position position) {
        return handle.createQuery("""
            select number, public_key
            from node_key
            where node = :node
              and (from_epoch, from_rank) <= (:epoch, :rank)
              and (revoked_from_epoch is null or (revoked_from_epoch, revoked_from_rank) > (:epoch, :rank))
            order by number desc
            limit 1
            """)
                .bind("node", node)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .mapTo(NodeKey.class)
                .findOne()
                .orElse(null);
    }

    void close(Handle handle, NodeId node, Position last, Instant now) {
        handle.createUpdate("""
            insert into closed_epoch (node, epoch, last_rank, closed_at)
            values (:node, :epoch, :rank, :now)
            """)
                .bind("node", node)
                .bind("epoch", last.epoch())
                .bind("rank", last.rank())
                .bind("now", now)
                .execute();
    }

    boolean isClosed(Handle handle, NodeId node, int epoch) {
        return handle.createQuery("""
            select exists (select from closed_epoch where node = :node and epoch = :epoch)
            """)
                .bind("node", node)
                .bind("epoch", epoch)
                .mapTo(boolean.class)
                .one();
    }

    void advance(Handle handle, NodeId node, Position to, Digest digest, Instant now) {
        handle.createUpdate("""
            update node
            set epoch = :epoch,
                rank = :rank,
                digest = :digest,
                received_at = :now,
                last_seen = greatest(last_seen, :now)
            where id = :node
            """)
                .bind("node", node)
                .bind("epoch", to.epoch())
                .bind("rank", to.rank())
                .bind("digest", digest)
                .bind("now", now)
                .execute();
    }

    void seen(Handle handle, NodeId node, Instant now) {
        handle.createUpdate("""
            update node
            set last_seen = greatest(last_seen, :now)
            where id = :node
            """).bind("node", node).bind("now", now).execute();
    }

    void name(Handle handle, NodeId node, String name) {
        handle.createUpdate("""
            update node
            set name = :name
            where id = :node
            """).bind("node", node).bind("name", name).execute();
    }

    void fork(Handle handle, NodeId node, Position position, Digest digest, byte[] nquads, Instant now) {
        handle.createUpdate("""
            insert into fork (node, epoch, rank, digest, received_at, nquads)
            select :node, :epoch, :rank, :digest, :now, :nquads
            where (select count(*) from fork where node = :node) < :most
            on conflict do nothing
            """)
                .bind("node", node)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .bind("digest", digest)
                .bind("now", now)
                .bind("nquads", nquads)
                .bind("most", MOST_FORKS)
                .execute();
    }

    List<EnrolledNode> list(Handle handle) {
        return handle.createQuery("""
            select n.id, n.name, n.enrolled_at, n.last_seen, n.epoch, n.rank, n.received_at,
                   (select count(*) from fork f where f.node = n.id) as forks,
                   (select max(r.refused_at)
                    from refusal r
                    where r.node = n.id and r.refused_at > n.received_at) as last_refusal
            from node n
            order by coalesce(n.name, n.id), n.id
            """).mapTo(EnrolledNode.class).list();
    }
}
