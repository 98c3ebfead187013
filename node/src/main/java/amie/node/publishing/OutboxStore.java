package amie.node.publishing;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.Position;
import amie.model.Publication.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The signed publications of this node, in order.
final class OutboxStore {
    private static final String COLUMNS =
            "epoch, rank, kind, object, title, action, content, digest, queued_at, state, settled_at";

    private OutboxStore() {}

    static void add(Handle h, Position position, Saying saying, Digest digest, byte[] nquads) {
        var content = saying.content();
        h.createUpdate("""
            insert into outbox (
              epoch, rank, kind, object, title, action, content, digest, nquads, queued_at, state)
            values (
              :epoch, :rank, :kind, :object, :title, :action, :content, :digest, :nquads, :queued, 'WAITING')
            """)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .bind("kind", saying.kind())
                .bind("object", saying.object())
                .bind("title", saying.title())
                .bind("action", saying.action())
                .bind("content", content == null ? null : content.value())
                .bind("digest", digest.value())
                .bind("nquads", nquads)
                .bind("queued", saying.queued())
                .execute();
    }

    /// The first publication that the hub does not hold yet.
    static @Nullable Entry next(Handle h) {
        return h.createQuery("select " + COLUMNS + """
             from outbox
            where state <> 'DELIVERED'
            order by epoch, rank
            limit 1
            """)
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    static @Nullable Entry at(Handle h, Position position) {
        return h.createQuery("select " + COLUMNS + " from outbox where epoch = :epoch and rank = :rank")
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    static List<Entry> from(Handle h, Position position) {
        return h.createQuery("select " + COLUMNS + """
             from outbox
            where (epoch, rank) >= (:epoch, :rank)
            order by epoch, rank
            """)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .map((row, context) -> entry(row))
                .list();
    }

    static @Nullable Entry lastBefore(Handle h, Position position) {
        return h.createQuery("select " + COLUMNS + """
             from outbox
            where (epoch, rank) < (:epoch, :rank)
            order by epoch desc, rank desc
            limit 1
            """)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    /// The last row of an object.
    static @Nullable Entry last(Handle h, Kind kind, UUID object) {
        return h.createQuery("select " + COLUMNS + """
             from outbox
            where kind = :kind and object = :object
            order by epoch desc, rank desc
            limit 1
            """)
                .bind("kind", kind)
                .bind("object", object)
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    /// The last row of each object, oldest first.
    static List<Entry> lastOfEach(Handle h) {
        return h.createQuery("select " + COLUMNS + """
             from (
              select distinct on (kind, object) *
              from outbox
              order by kind, object, epoch desc, rank desc
            ) latest
            order by epoch, rank
            """)
                .map((row, context) -> entry(row))
                .list();
    }

    /// The last row of each of these objects that was ever said.
    static List<Entry> lastOf(Handle h, Kind kind, Collection<UUID> objects) {
        return h.createQuery("select distinct on (object) " + COLUMNS + """
             from outbox
            where kind = :kind and object = any(:objects)
            order by object, epoch desc, rank desc
            """)
                .bind("kind", kind)
                .bindArray("objects", UUID.class, objects.toArray())
                .map((row, context) -> entry(row))
                .list();
    }

    /// What is sent, as it was signed.
    static byte[] nquads(Handle h, Position position) {
        return h.createQuery("select nquads from outbox where epoch = :epoch and rank = :rank")
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .mapTo(byte[].class)
                .one();
    }

    static boolean hasSaid(Handle h, Kind kind) {
        return h.createQuery("select exists (select from outbox where kind = :kind)")
                .bind("kind", kind)
                .mapTo(boolean.class)
                .one();
    }

    /// Whether the hub holds a state of this object that is not withdrawn.
    static boolean isHeld(Handle h, Kind kind, UUID object) {
        return h.createQuery("""
            select action <> 'DELETE'
            from outbox
            where kind = :kind and object = :object and state = 'DELIVERED'
            order by epoch desc, rank desc
            limit 1
            """)
                .bind("kind", kind)
                .bind("object", object)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false);
    }

    static @Nullable Entry refused(Handle h) {
        return h.createQuery("select " + COLUMNS + " from outbox where state = 'REFUSED'")
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    /// How many objects the hub does not hold as they were said last.
    static long waitingObjects(Handle h) {
        return h.createQuery("""
            select count(distinct (kind, object))
            from outbox
            where state = 'WAITING' and kind <> 'KEY'
            """).mapTo(long.class).one();
    }

    static long waiting(Handle h) {
        return h.createQuery("select count(*) from outbox where state <> 'DELIVERED'")
                .mapTo(long.class)
                .one();
    }

    /// @return whether this very publication waited there
    static boolean refuse(Handle h, Entry entry, Instant at) {
        return h.createUpdate("""
            update outbox
            set state = 'REFUSED', settled_at = :at
            where digest = :digest and state = 'WAITING'
            """)
                        .bind("digest", entry.digest().value())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// The hub holds everything up to this position.
    static void deliveredUpTo(Handle h, Position position, Instant at) {
        h.createUpdate("""
            update outbox
            set state = 'DELIVERED', settled_at = :at
            where state <> 'DELIVERED' and (epoch, rank) <= (:epoch, :rank)
            """)
                .bind("at", at)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .execute();
    }

    /// The hub holds nothing after this position: what it once took goes again.
    static int waitingAfter(Handle h, Position position) {
        return h.createUpdate("""
            update outbox
            set state = 'WAITING', settled_at = null
            where state = 'DELIVERED' and (epoch, rank) > (:epoch, :rank)
            """)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .execute();
    }

    static void again(Handle h, Position position) {
        h.createUpdate("""
            update outbox
            set state = 'WAITING', settled_at = null
            where epoch = :epoch and rank = :rank and state = 'REFUSED'
            """)
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .execute();
    }

    static void deleteFrom(Handle h, Position position) {
        h.createUpdate("delete from outbox where (epoch, rank) >= (:epoch, :rank)")
                .bind("epoch", position.epoch())
                .bind("rank", position.rank())
                .execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var settled = row.getTimestamp("settled_at");
        return new Entry(
                new Position(row.getInt("epoch"), row.getLong("rank")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("object", UUID.class),
                row.getString("title"),
                Action.valueOf(row.getString("action")),
                content == null ? null : new Digest(content),
                new Digest(row.getString("digest")),
                row.getTimestamp("queued_at").toInstant(),
                Entry.State.valueOf(row.getString("state")),
                settled == null ? null : settled.toInstant());
    }
}
