package amie.node.training;

import amie.model.Digest;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Material.SharedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

final class MaterialStore {
    private final Handle db;

    MaterialStore(Handle db) {
        this.db = db;
    }

    UUID insert(UUID training, MaterialDraft draft, Instant now) {
        return bind(db.createQuery("""
            insert into material (
              id, training, changed_at, lang, title, description, licence, author, origin)
            values (
              gen_random_uuid(), :training, :now, :lang, :title, :description, :licence, :author,
              :origin)
            returning id
            """).bind("training", training), draft, now)
                .mapTo(UUID.class)
                .one();
    }

    Optional<Integer> update(UUID id, int version, MaterialDraft draft, Instant now) {
        return bind(db.createQuery("""
            update material
            set version = version + 1,
              changed_at = :now,
              lang = :lang,
              title = :title,
              description = :description,
              licence = :licence,
              author = :author,
              origin = :origin
            where id = :id
            and version = :version
            returning version
            """).bind("id", id).bind("version", version), draft, now)
                .mapTo(Integer.class)
                .findOne();
    }

    Optional<Integer> delete(UUID id, int version) {
        return db.createQuery("""
            delete from material
            where id = :id
            and version = :version
            returning version
            """)
                .bind("id", id)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne();
    }

    @Nullable
    MaterialSheet read(UUID id) {
        return db.createQuery("""
            select *
            from material
            where id = :id
            """)
                .bind("id", id)
                .map((row, context) -> material(row))
                .findOne()
                .orElse(null);
    }

    List<MaterialSheet> of(UUID training) {
        return db.createQuery("""
            select *
            from material
            where training = :training
            order by plain(title), id
            """)
                .bind("training", training)
                .map((row, context) -> material(row))
                .list();
    }

    /// One at a time gives or takes files, so that the quota holds; until the transaction ends.
    void lockFiles() {
        db.execute("lock table stored_file in share row exclusive mode");
    }

    long weight() {
        return db.createQuery("select coalesce(sum(size), 0) from stored_file")
                .mapTo(Long.class)
                .one();
    }

    void attach(UUID material, SharedFile file, Instant now) {
        db.createUpdate("""
            insert into stored_file (digest, size)
            values (:digest, :size)
            on conflict (digest) do nothing
            """)
                .bind("digest", file.digest().value())
                .bind("size", file.size())
                .execute();
        db.createUpdate("""
            insert into material_file (material, digest, name, media_type)
            values (:material, :digest, :name, :mediaType)
            on conflict (material, digest) do update
            set name = excluded.name,
              media_type = excluded.media_type
            """)
                .bind("material", material)
                .bind("digest", file.digest().value())
                .bind("name", file.name())
                .bind("mediaType", file.mediaType())
                .execute();
        touch(material, now);
    }

    boolean detach(UUID material, Digest digest, Instant now) {
        var detached = db.createUpdate("""
            delete from material_file
            where material = :material
            and digest = :digest
            """)
                        .bind("material", material)
                        .bind("digest", digest.value())
                        .execute()
                > 0;
        if (detached) touch(material, now);
        return detached;
    }

    private void touch(UUID material, Instant now) {
        db.createUpdate("""
            update material
            set version = version + 1,
              changed_at = :now
            where id = :material
            """).bind("material", material).bind("now", now).execute();
    }

    void forgetFiles() {
        db.createUpdate("""
            delete from stored_file
            where not exists (
              select
              from material_file
              where material_file.digest = stored_file.digest)
            """).execute();
    }

    Set<Digest> digests() {
        return new HashSet<>(db.createQuery("select digest from stored_file")
                .map((row, context) -> new Digest(row.getString("digest")))
                .list());
    }

    private List<SharedFile> files(UUID material) {
        return db.createQuery("""
            select name, media_type, size, digest
            from material_file
            join stored_file using (digest)
            where material = :material
            order by name
            """)
                .bind("material", material)
                .map((row, context) -> new SharedFile(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        new Digest(row.getString("digest"))))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, MaterialDraft draft, Instant now) {
        return statement
                .bind("now", now)
                .bind("lang", draft.lang())
                .bind("title", draft.title())
                .bind("description", draft.description())
                .bind("licence", draft.licence())
                .bind("author", draft.author())
                .bind("origin", draft.origin());
    }

    private MaterialSheet material(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new MaterialSheet(
                id,
                row.getObject("training", UUID.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new MaterialDraft(
                        Lang.valueOf(row.getString("lang")),
                        row.getString("title"),
                        row.getString("description"),
                        Licence.valueOf(row.getString("licence")),
                        row.getString("author"),
                        row.getString("origin")),
                files(id));
    }
}
