package amie.hub.training;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

final class FileStore {
    private FileStore() {}

    /// What a node announced of this digest in material that is published now.
    static List<Files.Label> announced(Handle handle, NodeId node, Digest digest) {
        return handle.createQuery("""
            select distinct name, media_type, size
            from material_file
            where node = :node and sha256 = :sha256
            order by size, name, media_type
            """)
                .bind("node", node.value())
                .bind("sha256", digest.hex())
                .map((row, context) -> label(row))
                .list();
    }

    private static Files.Label label(ResultSet row) throws SQLException {
        return new Files.Label(row.getString("name"), row.getString("media_type"), row.getLong("size"));
    }

    /// What the files of a node weigh.
    static long weight(Handle handle, NodeId node) {
        return handle.createQuery("select coalesce(sum(size), 0) from stored_file where node = :node")
                .bind("node", node.value())
                .mapTo(Long.class)
                .one();
    }

    static void add(Handle handle, NodeId node, Digest digest, long size, String mediaType, Instant now) {
        handle.createUpdate("""
            insert into stored_file (sha256, node, size, media_type, stored)
            values (:sha256, :node, :size, :mediaType, :now)
            on conflict do nothing
            """)
                .bind("sha256", digest.hex())
                .bind("node", node.value())
                .bind("size", size)
                .bind("mediaType", mediaType)
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

    /// What published material says of a file that the hub holds, first the node that brought it first: nobody names
    /// the file of another.
    static List<Files.Label> labels(Handle handle, Digest digest) {
        return handle.createQuery("""
            select file.name, file.media_type, file.size
            from stored_file stored
            join material_file file on file.sha256 = stored.sha256 and file.size = stored.size
            join material m on m.node = file.node and m.local = file.local
            where stored.sha256 = :sha256
            order by file.node <> stored.node, m.seq, file.place
            limit 20
            """)
                .bind("sha256", digest.hex())
                .map((row, context) -> label(row))
                .list();
    }

    /// What the bytes of a file are, if the hub holds it, whether or not any material names it.
    static Optional<String> mediaType(Handle handle, Digest digest) {
        return handle.createQuery("select media_type from stored_file where sha256 = :sha256")
                .bind("sha256", digest.hex())
                .mapTo(String.class)
                .findOne();
    }

    /// Forgets the files that came before a moment and that no published material names. Until the transaction ends
    /// no material is taken in, so that none can name them meanwhile.
    static List<String> forget(Handle handle, Instant before) {
        handle.execute("lock table material_file in share mode");
        return handle.createQuery("""
            delete from stored_file stored
            where stored.stored < :before
              and not exists (select from material_file file where file.sha256 = stored.sha256)
            returning sha256
            """)
                .bind("before", before)
                .mapTo(String.class)
                .list();
    }

    static Set<String> stored(Handle handle) {
        return handle.createQuery("select sha256 from stored_file")
                .mapTo(String.class)
                .set();
    }

    static boolean isStored(Handle handle, Digest digest, long size) {
        return handle.createQuery("select exists (select from stored_file where sha256 = :sha256 and size = :size)")
                .bind("sha256", digest.hex())
                .bind("size", size)
                .mapTo(Boolean.class)
                .one();
    }
}
