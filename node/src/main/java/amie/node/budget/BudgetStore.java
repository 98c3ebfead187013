package amie.node.budget;

import amie.server.simulator.Inputs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Budgets in the database.
final class BudgetStore {
    @Nullable
    Budget of(Handle handle, int year) {
        var version = handle.createQuery("select version from budget where year = :year")
                .bind("year", year)
                .mapTo(Integer.class)
                .findOne();
        return version.map(present -> VersionStore.at(handle, year, present)).orElse(null);
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

    /// @param by name of whoever made it; empty if nobody did
    /// @return false if there is one for this year already
    boolean insert(Handle handle, int year, Inputs content, Instant now, String by) {
        int inserted = handle.execute("insert into budget (year) values (?) on conflict (year) do nothing", year);
        if (inserted == 1) keep(handle, year, content, now, by);
        return inserted == 1;
    }

    /// @return false if somebody changed it since this version
    boolean update(Handle handle, int year, int version, Inputs content, Instant now, String by) {
        int updated =
                handle.execute("update budget set version = version + 1 where year = ? and version = ?", year, version);
        if (updated == 1) keep(handle, year, content, now, by);
        return updated == 1;
    }

    /// @throws amie.server.db.ConstraintViolation if something else refers to it
    void delete(Handle handle, int year) {
        // Proposals that came to nothing are no reason to keep it.
        handle.execute("delete from open_book where year = ? and approved_at is null and ended_at is not null", year);
        var figures = handle.createQuery("delete from budget_version where year = :year returning figures")
                .bind("year", year)
                .mapTo(UUID.class)
                .list();
        handle.execute("delete from budget where year = ?", year);
        FiguresStore.delete(handle, figures);
    }

    private static void keep(Handle handle, int year, Inputs content, Instant now, String by) {
        var figures = FiguresStore.insert(handle, FiguresStore.Owner.BUDGET, content);
        VersionStore.add(handle, year, figures, now, by);
    }
}
