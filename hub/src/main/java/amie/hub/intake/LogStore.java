package amie.hub.intake;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `publication`, `stream` and `current_object`.
final class LogStore {
    /// A place in the log.
    record Place(long seq, Instant published) {}

    /// Locks the stream until the end of the transaction, so that places are taken in the order of commits.
    Place next(Handle handle, Instant now) {
        return handle.createQuery("""
            update stream
            set last_seq = last_seq + 1,
                last_published = greatest(:now, last_published + interval '1 millisecond')
            returning last_seq as seq, last_published as published
            """).bind("now", now).mapTo(Place.class).one();
    }

    void append(Handle handle, Accepted accepted) {
        var publication = accepted.publication();
        handle.createUpdate("""
            insert into publication (seq, digest, node, epoch, rank, previous, action, kind, local,
                                     generated_at, published, nquads)
            values (:seq, :digest, :node, :epoch, :rank, :previous, :action, :kind, :local,
                    :generatedAt, :published, :nquads)
            """)
                .bind("seq", accepted.seq())
                .bind("digest", accepted.digest())
                .bind("node", publication.node())
                .bind("epoch", publication.position().epoch())
                .bind("rank", publication.position().rank())
                .bindByType("previous", publication.previous(), Digest.class)
                .bind("action", publication.action())
                .bind("kind", publication.object().kind())
                .bind("local", publication.object().local())
                .bind("generatedAt", publication.generatedAt())
                .bind("published", accepted.published())
                .bind("nquads", accepted.nquads())
                .execute();
    }

    void current(Handle handle, Accepted accepted) {
        var object = accepted.publication().object();
        handle.createUpdate("""
            insert into current_object (node, kind, local, seq, withdrawn)
            values (:node, :kind, :local, :seq, :withdrawn)
            on conflict (node, kind, local) do update
            set seq = excluded.seq,
                withdrawn = excluded.withdrawn
            """)
                .bind("node", object.node())
                .bind("kind", object.kind())
                .bind("local", object.local())
                .bind("seq", accepted.seq())
                .bind("withdrawn", accepted.publication().action() == Publication.Action.DELETE)
                .execute();
    }

    /// What the log holds at a position.
    record Held(Digest digest, long seq, Instant published) {}

    @Nullable
    Held held(Handle handle, NodeId node, Position position) {
        return handle.createQuery("""
            select digest, seq, published
            from publication
            where node = :node
              and epoch = :epoch
              and rank = :rank
            """)
                .bind("node", node)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .mapTo(Held.class)
                .findOne()
                .orElse(null);
    }

    long lastSeq(Handle handle) {
        return handle.createQuery("select last_seq from stream")
                .mapTo(long.class)
                .one();
    }

    int generation(Handle handle) {
        return handle.createQuery("select generation from stream")
                .mapTo(int.class)
                .one();
    }

    private static final String ENTRY = """
        select p.seq, p.digest, p.node, p.epoch, p.rank, p.action, p.kind, p.local, p.published, p.nquads
        from publication p
        """;

    record Row(
            long seq,
            Digest digest,
            NodeId node,
            int epoch,
            long rank,
            Publication.Action action,
            Kind kind,
            String local,
            Instant published,
            byte[] nquads) {
        Entry entry() {
            var object = new ObjectId(node, kind, local);
            return new Entry(seq, digest, new Position(epoch, rank), action, object, published, nquads);
        }
    }

    List<Entry> between(Handle handle, long first, long last) {
        return handle.createQuery(ENTRY + """
            where p.seq between :first and :last
            order by p.seq
            """).bind("first", first).bind("last", last).mapTo(Row.class).list().stream()
                .map(Row::entry)
                .toList();
    }

    List<Entry> ofNode(Handle handle, NodeId node, @Nullable Position after, int most) {
        return handle
                .createQuery(ENTRY + """
                    where p.node = :node
                      and (p.epoch, p.rank) > (:epoch, :rank)
                    order by p.epoch, p.rank
                    limit :most
                    """)
                .bind("node", node)
                .bind("epoch", after == null ? 0 : after.epoch())
                .bind("rank", after == null ? 0 : after.rank())
                .bind("most", most)
                .mapTo(Row.class)
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }

    @Nullable
    Entry at(Handle handle, NodeId node, Position position) {
        return handle.createQuery(ENTRY + """
            where p.node = :node
              and p.epoch = :epoch
              and p.rank = :rank
            """)
                .bind("node", node)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .mapTo(Row.class)
                .findOne()
                .map(Row::entry)
                .orElse(null);
    }

    @Nullable
    Entry current(Handle handle, ObjectId object) {
        return handle.createQuery(ENTRY + """
            join current_object c on c.seq = p.seq
            where c.node = :node
              and c.kind = :kind
              and c.local = :local
            """)
                .bind("node", object.node())
                .bind("kind", object.kind())
                .bind("local", object.local())
                .mapTo(Row.class)
                .findOne()
                .map(Row::entry)
                .orElse(null);
    }

    List<Entry> currentAfter(Handle handle, long seq, int most) {
        return handle.createQuery(ENTRY + """
            join current_object c on c.seq = p.seq
            where c.seq > :seq
              and not c.withdrawn
            order by c.seq
            limit :most
            """).bind("seq", seq).bind("most", most).mapTo(Row.class).list().stream()
                .map(Row::entry)
                .toList();
    }

    List<Instant> published(Handle handle, List<Long> seqs) {
        return handle.createQuery("""
            select published
            from publication
            where seq = any(:seqs)
            order by seq
            """)
                .bindArray("seqs", Long.class, seqs)
                .mapTo(Instant.class)
                .list();
    }
}
