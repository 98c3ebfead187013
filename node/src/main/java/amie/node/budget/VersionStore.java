package amie.node.budget;

import amie.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Versions of budgets in the database.
final class VersionStore {
    private VersionStore() {}

    /// Keeps these figures as the version in which the budget stands.
    static void add(Handle handle, int year, UUID figures, Instant now, String by) {
        handle.createUpdate("""
            insert into budget_version (year, version, figures, changed_at, changed_by)
            select year, version, :figures, :now, :by
            from budget
            where year = :year
            """)
                .bind("year", year)
                .bind("figures", figures)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute();
    }

    /// The latest first.
    static List<Version> of(Handle handle, int year, int offset, int rows) {
        var adoptions = AdoptionStore.all(handle, year).stream()
                .filter(adoption -> adoption.erased() == null)
                .collect(Collectors.toMap(Adoption::version, Function.identity()));
        return handle.createQuery("""
            select v.version, v.changed_at, v.changed_by, f.parts, s.price_cents, s.costs_cents, s.revenue_cents
            from budget_version v
            join figures f on f.id = v.figures
            join figures_sum s on s.figures = v.figures
            where v.year = :year
            order by v.version desc
            limit :rows offset :offset
            """)
                .bind("year", year)
                .bind("offset", offset)
                .bind("rows", rows)
                .map((row, _) -> version(row, adoptions.get(row.getInt("version"))))
                .list();
    }

    private static Version version(ResultSet row, @Nullable Adoption adoption) throws SQLException {
        var costs = new Money(row.getLong("costs_cents"));
        return new Version(
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("parts"),
                new Money(row.getLong("price_cents")),
                costs,
                new Money(row.getLong("revenue_cents")).minus(costs),
                adoption);
    }

    static @Nullable Budget at(Handle handle, int year, int version) {
        return handle.createQuery("""
            select figures, changed_at
            from budget_version
            where year = :year and version = :version
            """)
                .bind("year", year)
                .bind("version", version)
                .map((row, _) -> new Budget(
                        year,
                        version,
                        row.getTimestamp("changed_at").toInstant(),
                        FiguresStore.read(handle, row.getObject("figures", UUID.class))))
                .findOne()
                .orElse(null);
    }
}
