package amie.node.publishing;

import amie.model.Digest;
import amie.model.Material;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files of published material on their way to the hub.
final class OutboxFileStore {
    private OutboxFileStore() {}

    /// The files that a material names from now on; those it no longer names need not go. The hub is asked again for
    /// each: it forgets files that no material named for a while.
    static void announce(Handle h, UUID material, List<Material.SharedFile> files) {
        h.createUpdate("delete from outbox_file where material = :material and state <> 'DELIVERED'")
                .bind("material", material)
                .execute();
        for (var file : files) announce(h, material, file);
    }

    private static void announce(Handle h, UUID material, Material.SharedFile file) {
        h.createUpdate("""
            insert into outbox_file (digest, name, size, material, state)
            values (:digest, :name, :size, :material, 'WAITING')
            on conflict (material, digest) do update
            set name = excluded.name,
                state = 'WAITING',
                settled_at = null,
                reason = null
            """)
                .bind("digest", file.digest().value())
                .bind("name", file.name())
                .bind("size", file.size())
                .bind("material", material)
                .execute();
    }

    /// A file that the hub may take now: a publication that announces it is there.
    static @Nullable FileRow next(Handle h) {
        return h.createQuery("""
            select file.digest, file.name, file.size, file.material
            from outbox_file file
            where file.state = 'WAITING'
            and (
              select held.action
              from outbox held
              where held.kind = 'MATERIAL' and held.object = file.material and held.state = 'DELIVERED'
              order by held.epoch desc, held.rank desc
              limit 1
            ) <> 'DELETE'
            order by file.size, file.digest
            limit 1
            """)
                .map((row, context) -> new FileRow(
                        new Digest(row.getString("digest")),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getObject("material", UUID.class)))
                .findOne()
                .orElse(null);
    }

    static void delivered(Handle h, FileRow file, Instant at) {
        h.createUpdate("""
            update outbox_file
            set state = 'DELIVERED', settled_at = :at, reason = null
            where material = :material and digest = :digest
            """)
                .bind("material", file.material())
                .bind("digest", file.digest().value())
                .bind("at", at)
                .execute();
    }

    static void refused(Handle h, FileRow file, String reason, Instant at) {
        h.createUpdate("""
            update outbox_file
            set state = 'REFUSED', settled_at = :at, reason = :reason
            where material = :material and digest = :digest
            """)
                .bind("material", file.material())
                .bind("digest", file.digest().value())
                .bind("reason", reason)
                .bind("at", at)
                .execute();
    }

    /// A hub that lost publications may have lost files: asked for each, it says so.
    static void allWaiting(Handle h) {
        h.execute(
                "update outbox_file set state = 'WAITING', settled_at = null, reason = null where state = 'DELIVERED'");
    }

    static void refusedAgain(Handle h) {
        h.execute("update outbox_file set state = 'WAITING', settled_at = null, reason = null where state = 'REFUSED'");
    }

    static long waiting(Handle h) {
        return h.createQuery("select count(*) from outbox_file where state = 'WAITING'")
                .mapTo(long.class)
                .one();
    }

    /// Files that the hub did not take, with the reason's key.
    static List<FileFault> refusals(Handle h) {
        return h.createQuery("select name, reason from outbox_file where state = 'REFUSED' order by name")
                .map((row, context) -> new FileFault(row.getString("name"), row.getString("reason")))
                .list();
    }
}
