package amie.node.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adoptions of budgets in the database.
final class AdoptionStore {
    private AdoptionStore() {}

    /// The decision that adopted a version; null if none did.
    static @Nullable Adoption of(Handle handle, int year, int version) {
        return handle.createQuery("""
            select *
            from budget_adoption
            where year = :year
            and version = :version
            and erased_at is null
            """)
                .bind("year", year)
                .bind("version", version)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    /// The decision that counts for a season: the one taken last, of the same day the one noted last; null if there is
    /// none.
    static @Nullable Adoption latest(Handle handle, int year) {
        return handle.createQuery("""
            select *
            from budget_adoption
            where year = :year
            and erased_at is null
            order by decided_on desc, id desc
            limit 1
            """)
                .bind("year", year)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    /// All that were noted for a season, those that were erased included.
    static List<Adoption> all(Handle handle, int year) {
        return handle.createQuery("""
            select *
            from budget_adoption
            where year = :year
            order by decided_on desc, id desc
            """)
                .bind("year", year)
                .map((row, _) -> read(row))
                .list();
    }

    /// @return false if a decision is noted already
    /// @throws amie.server.db.ConstraintViolation `budget_adoption_of_decision` if it adopted another version
    static boolean note(Handle handle, int year, Adoption adoption) {
        return handle.createUpdate("""
            insert into budget_adoption (
              year, version, decision, decided_on, result_cents, cover, noted_at, noted_by)
            values (:year, :version, :decision, :decidedOn, 0, :cover, :now, :by)
            on conflict (year, version) where erased_at is null do nothing
            """)
                        .bind("year", year)
                        .bind("version", adoption.version())
                        .bind("decision", adoption.decision())
                        .bind("decidedOn", adoption.decidedOn())
                        .bind("cover", adoption.cover())
                        .bind("now", adoption.notedAt().atOffset(ZoneOffset.UTC))
                        .bind("by", adoption.notedBy())
                        .execute()
                == 1;
    }

    static boolean erase(Handle handle, int year, int version, Adoption.Erased erased) {
        return handle.createUpdate("""
            update budget_adoption
            set erased_at = :at, erased_by = :by
            where year = :year
            and version = :version
            and erased_at is null
            """)
                        .bind("year", year)
                        .bind("version", version)
                        .bind("at", erased.at().atOffset(ZoneOffset.UTC))
                        .bind("by", erased.by())
                        .execute()
                == 1;
    }

    private static Adoption read(ResultSet row) throws SQLException {
        return new Adoption(
                row.getInt("version"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("cover"),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("noted_by"),
                erased(row));
    }

    private static Adoption.@Nullable Erased erased(ResultSet row) throws SQLException {
        var at = row.getTimestamp("erased_at");
        Instant when = at == null ? null : at.toInstant();
        return when == null ? null : new Adoption.Erased(when, row.getString("erased_by"));
    }
}
