package amie.node.budget;

import amie.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Versions of budgets and their adoptions in the database.
final class VersionStore {
    private VersionStore() {}

    /// Keeps the budget as it now stands as a version.
    static void add(Handle handle, int year, Instant now, String by) {
        handle.createUpdate("""
            insert into budget_version (year, version, figures, changed_at, changed_by)
            select year, version, figures, :now, :by
            from budget
            where year = :year
            """)
                .bind("year", year)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute();
    }

    /// The latest first.
    static List<Version> of(Handle handle, int year, int offset, int rows) {
        return handle.createQuery("""
            select v.version, v.changed_at, v.changed_by, f.parts, f.price_cents,
                   coalesce(pay.cents, 0) + coalesce(line.running, 0) as costs,
                   coalesce(line.other, 0) + f.parts * f.price_cents as revenue,
                   a.decision, a.decided_on, a.cover, a.noted_at, a.noted_by
            from budget_version v
            join figures f on f.id = v.figures
            left join budget_adoption a on a.year = v.year and a.version = v.version
            left join lateral (
              select sum(employer_cost_cents) as cents
              from figures_job
              where figures = f.id
            ) pay on true
            left join lateral (
              select sum(amount_cents) filter (where account like '6%') as running,
                     sum(amount_cents) filter (where account like '7%') as other
              from figures_line
              where figures = f.id
            ) line on true
            where v.year = :year
            order by v.version desc
            limit :rows offset :offset
            """)
                .bind("year", year)
                .bind("offset", offset)
                .bind("rows", rows)
                .map((row, context) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        var costs = new Money(row.getLong("costs"));
        return new Version(
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("parts"),
                new Money(row.getLong("price_cents")),
                costs,
                new Money(row.getLong("revenue")).minus(costs),
                row.getString("decision") == null ? null : adoption(row));
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        return new Adoption(
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("cover"),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("noted_by"));
    }

    static @Nullable Budget at(Handle handle, int year, int version) {
        return handle.createQuery("""
            select figures, changed_at
            from budget_version
            where year = :year and version = :version
            """)
                .bind("year", year)
                .bind("version", version)
                .map((row, context) -> new Budget(
                        year,
                        version,
                        row.getTimestamp("changed_at").toInstant(),
                        FiguresStore.read(handle, row.getObject("figures", UUID.class))))
                .findOne()
                .orElse(null);
    }

    static @Nullable Adoption adoption(Handle handle, int year, int version) {
        return handle.createQuery("""
            select decision, decided_on, cover, noted_at, noted_by
            from budget_adoption
            where year = :year and version = :version
            """)
                .bind("year", year)
                .bind("version", version)
                .map((row, context) -> adoption(row))
                .findOne()
                .orElse(null);
    }

    /// @return false if a decision is noted already
    static boolean adopt(Handle handle, Budget budget, Adoption adoption) {
        return handle.createUpdate("""
            insert into budget_adoption (
              year, version, decision, decided_on, result_cents, cover, noted_at, noted_by)
            values (:year, :version, :decision, :decidedOn, :result, :cover, :now, :by)
            on conflict (year, version) do nothing
            """)
                        .bind("year", budget.year())
                        .bind("version", budget.version())
                        .bind("decision", adoption.decision())
                        .bind("decidedOn", adoption.decidedOn())
                        .bind("result", budget.viability().result().cents())
                        .bind("cover", adoption.cover())
                        .bind("now", adoption.notedAt().atOffset(ZoneOffset.UTC))
                        .bind("by", adoption.notedBy())
                        .execute()
                == 1;
    }

    static boolean forget(Handle handle, int year, int version) {
        return handle.execute("delete from budget_adoption where year = ? and version = ?", year, version) == 1;
    }
}
