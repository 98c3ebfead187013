package amie.hub.training;

import amie.hub.intake.Accepted;
import amie.model.Digest;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Material;
import amie.model.NodeId;
import amie.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class MaterialStore {
    private static final String ROWS = """
        select m.*, coalesce(card.name, m.node) as group_name,
          file.name as file_name, file.media_type, file.size, file.sha256,
          exists (select from whole_material w where w.node = m.node and w.local = m.local) as whole
        from material m
        left join group_card card on card.node = m.node
        left join material_file file on file.node = m.node and file.local = m.local
        """;

    private MaterialStore() {}

    /// The files of material go with it; what lies on the disk stays.
    static void clear(Handle handle) {
        handle.execute("delete from material");
    }

    static void put(Handle handle, Accepted accepted, Material material) {
        var id = accepted.publication().object();
        remove(handle, id);
        handle.createUpdate("""
            insert into material
              (node, local, seq, published, lang, title, description, licence, author,
               training_node, training_local, origin)
            values
              (:node, :local, :seq, :published, :lang, :title, :description, :licence, :author,
               :trainingNode, :trainingLocal, :origin)
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", material.lang().name())
                .bind("title", material.title())
                .bind("description", material.description())
                .bind("licence", material.licence().name())
                .bind("author", material.author())
                .bind("trainingNode", material.training().node().value())
                .bind("trainingLocal", material.training().local())
                .bind("origin", material.origin())
                .execute();
        putFiles(handle, id, material.files());
    }

    private static void putFiles(Handle handle, ObjectId id, List<Material.SharedFile> files) {
        if (files.isEmpty()) return;
        var batch = handle.prepareBatch("""
            insert into material_file (node, local, place, name, media_type, size, sha256)
            values (:node, :local, :place, :name, :mediaType, :size, :sha256)
            """);
        for (var file : files)
            batch.bind("node", id.node().value())
                    .bind("local", id.local())
                    .bind("place", batch.size() + 1)
                    .bind("name", file.name())
                    .bind("mediaType", file.mediaType())
                    .bind("size", file.size())
                    .bind("sha256", file.digest().hex())
                    .add();
        batch.execute();
    }

    static void remove(Handle handle, ObjectId id) {
        handle.createUpdate("delete from material where node = :node and local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    /// The training that a material serves now, before a change.
    static Optional<ObjectId> served(Handle handle, ObjectId id) {
        return handle.createQuery(
                        "select training_node, training_local from material where node = :node and local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .map((row, context) -> training(row))
                .findOne();
    }

    static Optional<Sheet> find(Handle handle, ObjectId id) {
        var query = handle.createQuery(ROWS + "where m.node = :node and m.local = :local order by file.place")
                .bind("node", id.node().value())
                .bind("local", id.local());
        return sheets(query).stream().findFirst();
    }

    /// The whole material of these trainings.
    static List<Sheet> of(Handle handle, List<ObjectId> trainings) {
        var query = handle.createQuery(ROWS + """
            where (m.training_node, m.training_local) in (select * from unnest(:nodes, :locals))
              and exists (select from whole_material w where w.node = m.node and w.local = m.local)
            order by m.seq, file.place
            """)
                .bindArray(
                        "nodes",
                        String.class,
                        trainings.stream().map(id -> id.node().value()).toList())
                .bindArray(
                        "locals",
                        String.class,
                        trainings.stream().map(ObjectId::local).toList());
        return sheets(query);
    }

    static List<Sheet> adaptations(Handle handle, String origin, int most) {
        var query = handle.createQuery(ROWS + """
            where m.origin = :origin
              and exists (select from whole_material w where w.node = m.node and w.local = m.local)
            order by m.seq, file.place
            limit :most
            """).bind("origin", origin).bind("most", most);
        return sheets(query);
    }

    /// Rows are one a file; a material without files has one.
    private static List<Sheet> sheets(Query query) {
        var found = new LinkedHashMap<ObjectId, Sheet>();
        query.map((row, context) -> {
                    var sheet = sheet(row);
                    return found.merge(sheet.id(), sheet, MaterialStore::join);
                })
                .list();
        return List.copyOf(found.values());
    }

    private static Sheet join(Sheet first, Sheet second) {
        var files = new ArrayList<>(first.material().files());
        files.addAll(second.material().files());
        return new Sheet(first.id(), first.group(), files(first.material(), files), first.published(), first.whole());
    }

    private static Material files(Material m, List<Material.SharedFile> files) {
        return new Material(
                m.lang(), m.title(), m.description(), m.licence(), m.author(), m.training(), m.origin(), files);
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        var material = new Material(
                Lang.valueOf(row.getString("lang")),
                row.getString("title"),
                row.getString("description"),
                Licence.valueOf(row.getString("licence")),
                row.getString("author"),
                training(row),
                row.getString("origin"),
                file(row));
        return new Sheet(
                new ObjectId(new NodeId(row.getString("node")), Kind.MATERIAL, row.getString("local")),
                row.getString("group_name"),
                material,
                row.getTimestamp("published").toInstant(),
                row.getBoolean("whole"));
    }

    private static ObjectId training(ResultSet row) throws SQLException {
        return new ObjectId(new NodeId(row.getString("training_node")), Kind.TRAINING, row.getString("training_local"));
    }

    private static List<Material.SharedFile> file(ResultSet row) throws SQLException {
        var sha256 = row.getString("sha256");
        if (sha256 == null) return List.of();
        return List.of(new Material.SharedFile(
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                Digest.ofHash(HexFormat.of().parseHex(sha256))));
    }
}
