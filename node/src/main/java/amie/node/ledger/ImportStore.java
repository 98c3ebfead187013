package amie.node.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Files that were brought, in the database.
final class ImportStore {
    private static final String WHOLE = """
        select id, year, file_name, brought_at, brought_by, imported_at,
          (select count(*) from ledger_entry where import = ledger_import.id) as entries
        from ledger_import
        """;

    private final Handle db;

    ImportStore(Handle db) {
        this.db = db;
    }

    UUID insert(int year, String name, byte[] content, Instant now, String by) {
        var id = UUID.randomUUID();
        db.createUpdate("""
            insert into ledger_import (id, year, file_name, content, brought_at, brought_by)
            values (:id, :year, :name, :content, :now, :by)
            """)
                .bind("id", id)
                .bind("year", year)
                .bind("name", name)
                .bind("content", content)
                .bind("now", now)
                .bind("by", by)
                .execute();
        return id;
    }

    /// Those that nobody took over since a moment.
    void deleteWaiting(Instant before) {
        db.createUpdate("delete from ledger_import where imported_at is null and brought_at < :before")
                .bind("before", before)
                .execute();
    }

    List<Brought> list(int year, int most) {
        return db.createQuery(WHOLE + "where year = :year order by brought_at desc, id limit :most")
                .bind("year", year)
                .bind("most", most)
                .map(ImportStore::brought)
                .list();
    }

    @Nullable
    Brought read(int year, UUID id) {
        return db.createQuery(WHOLE + "where year = :year and id = :id")
                .bind("year", year)
                .bind("id", id)
                .map(ImportStore::brought)
                .findOne()
                .orElse(null);
    }

    /// What a waiting file holds; null if it waits no more. Nobody else takes it over until the transaction ends.
    byte @Nullable [] lockContent(UUID id) {
        return db.createQuery("select content from ledger_import where id = :id and content is not null for update")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null);
    }

    byte @Nullable [] content(UUID id) {
        return db.createQuery("select content from ledger_import where id = :id and content is not null")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null);
    }

    void done(UUID id, Instant now) {
        db.createUpdate("update ledger_import set content = null, imported_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /// With all entries that came of it.
    boolean delete(UUID id) {
        return db.createUpdate("delete from ledger_import where id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /// Until the transaction ends nobody else takes a file over in this season.
    void lockSeason(int year) {
        db.createQuery("select year from budget where year = :year for update")
                .bind("year", year)
                .mapTo(Integer.class)
                .list();
    }

    private static Brought brought(ResultSet row, StatementContext context) throws SQLException {
        var imported = row.getObject("imported_at", OffsetDateTime.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("file_name"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("brought_by"),
                imported == null ? null : imported.toInstant(),
                row.getInt("entries"));
    }
}
