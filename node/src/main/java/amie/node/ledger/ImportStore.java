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
        select id, year, file_name, brought_at, brought_by, imported_at, entries, changed, versions
        from ledger_import
        cross join lateral (
          select count(*) as entries,
            count(*) filter (where version > 1) as changed,
            coalesce(sum(version), 0) as versions
          from ledger_entry
          where import = ledger_import.id) as came
        where (imported_at is not null or brought_at > :since)
        """;

    private final Handle db;
    private final Instant since;

    /// @param since files that were brought before and wait still are forgotten
    ImportStore(Handle db, Instant since) {
        this.db = db;
        this.since = since;
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

    void sweep() {
        db.createUpdate("delete from ledger_import where imported_at is null and brought_at <= :since")
                .bind("since", since)
                .execute();
    }

    List<Brought> list(int year, int most) {
        return db.createQuery(WHOLE + "and year = :year order by brought_at desc, id limit :most")
                .bind("since", since)
                .bind("year", year)
                .bind("most", most)
                .map(ImportStore::brought)
                .list();
    }

    @Nullable
    Brought read(int year, UUID id) {
        return db.createQuery(WHOLE + "and year = :year and id = :id")
                .bind("since", since)
                .bind("year", year)
                .bind("id", id)
                .map(ImportStore::brought)
                .findOne()
                .orElse(null);
    }

    /// What a waiting file holds; null if it waits no more.
    byte @Nullable [] content(UUID id) {
        return db.createQuery("""
            select content
            from ledger_import
            where id = :id
            and content is not null
            and brought_at > :since
            """)
                .bind("id", id)
                .bind("since", since)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null);
    }

    /// @return false if it waits no more
    boolean done(UUID id, Instant now) {
        return db.createUpdate("""
            update ledger_import
            set content = null,
              imported_at = :now
            where id = :id
            and imported_at is null
            and brought_at > :since
            """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("since", since)
                        .execute()
                > 0;
    }

    /// @return false if it waits no more
    boolean forget(UUID id) {
        return db.createUpdate("delete from ledger_import where id = :id and imported_at is null")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /// Until the transaction ends nobody changes the entries that came of it.
    void lockEntries(UUID id) {
        db.createQuery("select id from ledger_entry where import = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    /// Entries that somebody changed stand for themselves from now on.
    void keepChanged(UUID id) {
        db.createUpdate("update ledger_entry set import = null where import = :id and version > 1")
                .bind("id", id)
                .execute();
    }

    /// With all entries that came of it.
    void delete(UUID id) {
        db.createUpdate("delete from ledger_import where id = :id and imported_at is not null")
                .bind("id", id)
                .execute();
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
                row.getInt("entries"),
                row.getInt("changed"),
                row.getLong("versions"));
    }
}
