package amie.hub.training;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class FileStore {
    private FileStore() {}

    /// The size that a node announced for this digest in material that is published now.
    static Optional<Long> announced(Handle handle, NodeId node, Digest digest) {
        return handle.createQuery("select size from material_file where node = :node and sha256 = :sha256 limit 1")
                .bind("node", node.value())
                .bind("sha256", digest.hex())
                .mapTo(Long.class)
                .findOne();
    }

    static void add(Handle handle, NodeId node, Digest digest, long size, Instant now) {
        handle.createUpdate("""
            insert into stored_file (sha256, node, size, stored)
            values (:sha256, :node, :size, :now)
            on conflict do nothing
            """)
                .bind("sha256", digest.hex())
                .bind("node", node.value())
                .bind("size", size)
                .bind("now", now)
                .execute();
    }

    /// The trainings whose material has this file.
    static List<ObjectId> served(Handle handle, Digest digest) {
        return handle.createQuery("""
            select distinct m.training_node, m.training_local
            from material m
            join material_file file on file.node = m.node and file.local = m.local
            where file.sha256 = :sha256
            """)
                .bind("sha256", digest.hex())
                .map((row, context) -> new ObjectId(new NodeId(row.getString(1)), Kind.TRAINING, row.getString(2)))
                .list();
    }

    /// A file that the hub holds and some published material announces, named as by the node that brought it first:
    /// nobody names the file of another.
    static Optional<Files.Held> held(Handle handle, Digest digest) {
        return handle.createQuery("""
            select file.name, file.media_type, stored.size
            from stored_file stored
            join material_file file on file.sha256 = stored.sha256 and file.size = stored.size
            join material m on m.node = file.node and m.local = file.local
            where stored.sha256 = :sha256
            order by file.node <> stored.node, m.seq, file.place
            limit 1
            """)
                .bind("sha256", digest.hex())
                .map((row, context) ->
                        new Files.Held(row.getString("name"), row.getString("media_type"), row.getLong("size")))
                .findOne();
    }

    static boolean isStored(Handle handle, Digest digest, long size) {
        return handle.createQuery("select exists (select from stored_file where sha256 = :sha256 and size = :size)")
                .bind("sha256", digest.hex())
                .bind("size", size)
                .mapTo(Boolean.class)
                .one();
    }
}
