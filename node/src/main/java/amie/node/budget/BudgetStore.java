package amie.node.budget;

import amie.server.simulator.Inputs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Budgets in the database.
final class BudgetStore {
    private record Row(UUID figures, int version, Instant changedAt) {}

    @Nullable
    Budget of(Handle handle, int year) {
        var row = handle.createQuery("select figures, version, changed_at from budget where year = :year")
                .bind("year", year)
                .map((rs, context) -> new Row(
                        rs.getObject("figures", UUID.class),
                        rs.getInt("version"),
                        rs.getTimestamp("changed_at").toInstant()))
                .findOne()
                .orElse(null);
        if (row == null) return null;
        return new Budget(year, row.version(), row.changedAt(), FiguresStore.read(handle, row.figures()));
    }

    void lock(Handle handle, int year) {
        handle.createQuery("select year from budget where year = :year for update")
                .bind("year", year)
                .mapTo(Integer.class)
                .findOne();
    }

    /// The years that have a budget, the latest first.
    List<Integer> years(Handle handle) {
        return handle.createQuery("select year from budget order by year desc")
                .mapTo(Integer.class)
                .list();
    }

    /// @return false if there is one for this year already
    ///
    /// @param by name of whoever made it; empty if nobody did
    boolean insert(Handle handle, int year, Inputs content, Instant now, String by) {
        var figures = FiguresStore.insert(handle, content);
        int inserted = handle.createUpdate("""
            insert into budget (year, figures, changed_at)
            values (:year, :figures, :now)
            on conflict (year) do nothing
            """)
                .bind("year", year)
                .bind("figures", figures)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        if (inserted == 0) FiguresStore.delete(handle, figures);
        else VersionStore.add(handle, year, now, by);
        return inserted == 1;
    }

    /// @return false if somebody changed it since this version
    boolean update(Handle handle, int year, int version, Inputs content, Instant now, String by) {
        var figures = FiguresStore.insert(handle, content);
        int updated = handle.createUpdate("""
            update budget
            set version = version + 1, figures = :figures, changed_at = :now
            where year = :year
            and version = :version
            """)
                .bind("year", year)
                .bind("version", version)
                .bind("figures", figures)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        if (updated == 0) FiguresStore.delete(handle, figures);
        else VersionStore.add(handle, year, now, by);
        return updated == 1;
    }
}
