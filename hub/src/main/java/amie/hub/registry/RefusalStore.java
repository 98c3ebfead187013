package amie.hub.registry;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Rows of `refusal`: the last ones of each node.
final class RefusalStore {
    private static final int KEPT_OF_EACH_NODE = 50;
    private static final int MOST_SHOWN = 100;

    private record Row(String node, int epoch, long rank, Instant refusedAt, String faults) {
        Refusal refusal() {
            var read = Json.read(faults.getBytes(StandardCharsets.UTF_8), Fault[].class);
            return new Refusal(node, epoch, rank, refusedAt, List.of(read));
        }
    }

    void add(Handle handle, NodeId node, Position position, Digest digest, List<Fault> faults, Instant now) {
        handle.createUpdate("""
            insert into refusal (node, epoch, rank, digest, refused_at, faults)
            values (:node, :epoch, :rank, :digest, :now, :faults::jsonb)
            on conflict (node, epoch, rank, digest) do update
            set refused_at = excluded.refused_at,
                faults = excluded.faults
            """)
                .bind("node", node)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .bind("digest", digest)
                .bind("now", now)
                .bind("faults", new String(Json.write(faults), StandardCharsets.UTF_8))
                .execute();
        forget(handle, node);
    }

    private static void forget(Handle handle, NodeId node) {
        handle.createUpdate("""
            delete from refusal
            where node = :node
              and id not in (
                select id
                from refusal
                where node = :node
                order by refused_at desc, id desc
                limit :kept)
            """)
                .bind("node", node)
                .bind("kept", KEPT_OF_EACH_NODE)
                .execute();
    }

    List<Refusal> list(Handle handle) {
        return handle.createQuery("""
            select node, epoch, rank, refused_at, faults::text as faults
            from refusal
            order by refused_at desc, id desc
            limit :most
            """).bind("most", MOST_SHOWN).mapTo(Row.class).list().stream()
                .map(Row::refusal)
                .toList();
    }
}
