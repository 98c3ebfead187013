package amie.node.budget;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.simulator.Inputs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Budgets in the database.
final class BudgetStore {
    /// Without its jobs and lines.
    private record Row(
            int year, int version, Instant changedAt, PartPlan formula, int parts, int months, Money ceiling) {}

    @Nullable
    Budget of(Handle handle, int year) {
        var row = handle.createQuery("""
            select year, version, changed_at, parts, months, ceiling_cents,
                   price_cents, launch_price_cents, secondment_half_days, collective_half_days
            from budget
            where year = :year
            """)
                .bind("year", year)
                .map((rs, context) -> new Row(
                        rs.getInt("year"),
                        rs.getInt("version"),
                        rs.getTimestamp("changed_at").toInstant(),
                        new PartPlan(
                                new Money(rs.getLong("price_cents")),
                                new Money(rs.getLong("launch_price_cents")),
                                new HalfDays(rs.getInt("secondment_half_days")),
                                new HalfDays(rs.getInt("collective_half_days"))),
                        rs.getInt("parts"),
                        rs.getInt("months"),
                        new Money(rs.getLong("ceiling_cents"))))
                .findOne()
                .orElse(null);
        if (row == null) return null;
        var content = new Inputs(
                row.parts(), row.formula(), row.months(), row.ceiling(), jobs(handle, year), lines(handle, year));
        return new Budget(row.year(), row.version(), row.changedAt(), content);
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

    private List<Inputs.Job> jobs(Handle handle, int year) {
        return handle.createQuery("""
            select title, weekly_half_hours, months, gross_cents, employer_cost_cents
            from budget_job
            where year = :year
            order by position
            """)
                .bind("year", year)
                .map((rs, context) -> {
                    long gross = rs.getLong("gross_cents");
                    return new Inputs.Job(
                            rs.getString("title"),
                            new HalfHours(rs.getInt("weekly_half_hours")),
                            rs.getInt("months"),
                            gross == 0 ? null : new Money(gross),
                            new Money(rs.getLong("employer_cost_cents")));
                })
                .list();
    }

    private List<BudgetLine> lines(Handle handle, int year) {
        return handle.createQuery("""
            select account, label, amount_cents
            from budget_line
            where year = :year
            order by position
            """)
                .bind("year", year)
                .map((rs, context) -> new BudgetLine(
                        rs.getString("account"), rs.getString("label"), new Money(rs.getLong("amount_cents"))))
                .list();
    }

    /// @return false if there is one for this year already
    boolean insert(Handle handle, int year, Inputs content, Instant now) {
        int inserted = bind(handle.createUpdate("""
            insert into budget (year, months, parts, ceiling_cents, price_cents, launch_price_cents,
                                secondment_half_days, collective_half_days, changed_at)
            values (:year, :months, :parts, :ceiling, :price, :launchPrice, :secondment, :collective, :now)
            on conflict (year) do nothing
            """), year, content, now).execute();
        if (inserted == 1) fill(handle, year, content);
        return inserted == 1;
    }

    /// @return false if somebody changed it since this version
    boolean update(Handle handle, int year, int version, Inputs content, Instant now) {
        int updated = bind(handle.createUpdate("""
            update budget
            set months = :months, parts = :parts, ceiling_cents = :ceiling,
                price_cents = :price, launch_price_cents = :launchPrice,
                secondment_half_days = :secondment, collective_half_days = :collective,
                version = version + 1, changed_at = :now
            where year = :year
            and version = :version
            """), year, content, now)
                .bind("version", version)
                .execute();
        if (updated == 0) return false;
        handle.execute("delete from budget_job where year = ?", year);
        handle.execute("delete from budget_line where year = ?", year);
        fill(handle, year, content);
        return true;
    }

    private static Update bind(Update update, int year, Inputs content, Instant now) {
        return update.bind("year", year)
                .bind("months", content.months())
                .bind("parts", content.parts())
                .bind("price", content.formula().price().cents())
                .bind("launchPrice", content.formula().launchPrice().cents())
                .bind("secondment", content.formula().secondment().count())
                .bind("collective", content.formula().collective().count())
                .bind("ceiling", content.ceiling().cents())
                .bind("now", now.atOffset(ZoneOffset.UTC));
    }

    private static void fill(Handle handle, int year, Inputs content) {
        var jobs = handle.prepareBatch("""
            insert into budget_job (year, position, title, weekly_half_hours, months, gross_cents, employer_cost_cents)
            values (:year, :position, :title, :weekly, :months, :gross, :cost)
            """);
        for (int i = 0; i < content.jobs().size(); i++) {
            var job = content.jobs().get(i);
            var gross = job.grossPerMonth();
            jobs.bind("year", year)
                    .bind("position", i)
                    .bind("title", job.title())
                    .bind("weekly", job.weekly().count())
                    .bind("months", job.months())
                    .bind("gross", gross == null ? null : (Long) gross.cents())
                    .bind("cost", job.employerCost().cents())
                    .add();
        }
        if (!content.jobs().isEmpty()) jobs.execute();
        var lines = handle.prepareBatch("""
            insert into budget_line (year, position, account, label, amount_cents)
            values (:year, :position, :account, :label, :amount)
            """);
        for (int i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            lines.bind("year", year)
                    .bind("position", i)
                    .bind("account", line.account())
                    .bind("label", line.label())
                    .bind("amount", line.amount().cents())
                    .add();
        }
        if (!content.lines().isEmpty()) lines.execute();
    }
}
