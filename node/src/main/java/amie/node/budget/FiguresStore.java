package amie.node.budget;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.server.simulator.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Figures in the database.
final class FiguresStore {
    /// What figures belong to, for good.
    enum Owner {
        BUDGET,
        SCENARIO
    }

    /// Without jobs and lines.
    private record Row(UUID id, PartPlan formula, int parts, int months, Money ceiling) {}

    private record Owned<T>(UUID figures, T value) {}

    private FiguresStore() {}

    static Inputs read(Handle handle, UUID id) {
        var found = read(handle, Set.of(id)).get(id);
        if (found == null) throw new IllegalStateException("no figures " + id);
        return found;
    }

    /// In as many statements for many as for one.
    static Map<UUID, Inputs> read(Handle handle, Set<UUID> ids) {
        var jobs = jobs(handle, ids);
        var lines = lines(handle, ids);
        return rows(handle, ids).stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new Inputs(
                                row.parts(),
                                row.formula(),
                                row.months(),
                                row.ceiling(),
                                jobs.getOrDefault(row.id(), List.of()),
                                lines.getOrDefault(row.id(), List.of()))));
    }

    private static List<Row> rows(Handle handle, Set<UUID> ids) {
        return handle.createQuery("""
            select id, parts, months, ceiling_cents,
                   price_cents, launch_price_cents, secondment_half_days, collective_half_days
            from figures
            where id = any(:ids)
            """)
                .bindArray("ids", UUID.class, ids)
                .map((rs, context) -> new Row(
                        rs.getObject("id", UUID.class),
                        new PartPlan(
                                new Money(rs.getLong("price_cents")),
                                new Money(rs.getLong("launch_price_cents")),
                                new HalfDays(rs.getInt("secondment_half_days")),
                                new HalfDays(rs.getInt("collective_half_days"))),
                        rs.getInt("parts"),
                        rs.getInt("months"),
                        new Money(rs.getLong("ceiling_cents"))))
                .list();
    }

    private static Map<UUID, List<Inputs.Job>> jobs(Handle handle, Set<UUID> ids) {
        return handle.createQuery("""
            select figures, title, weekly_half_hours, months, gross_cents, employer_cost_cents
            from figures_job
            where figures = any(:ids)
            order by figures, position
            """)
                .bindArray("ids", UUID.class, ids)
                .map((rs, context) -> {
                    long gross = rs.getLong("gross_cents");
                    var job = new Inputs.Job(
                            rs.getString("title"),
                            new HalfHours(rs.getInt("weekly_half_hours")),
                            rs.getInt("months"),
                            gross == 0 ? null : new Money(gross),
                            new Money(rs.getLong("employer_cost_cents")));
                    return new Owned<>(rs.getObject("figures", UUID.class), job);
                })
                .collect(byOwner());
    }

    private static Map<UUID, List<BudgetLine>> lines(Handle handle, Set<UUID> ids) {
        return handle.createQuery("""
            select figures, account, label, amount_cents
            from figures_line
            where figures = any(:ids)
            order by figures, position
            """)
                .bindArray("ids", UUID.class, ids)
                .map((rs, context) -> {
                    var line = new BudgetLine(
                            rs.getString("account"), rs.getString("label"), new Money(rs.getLong("amount_cents")));
                    return new Owned<>(rs.getObject("figures", UUID.class), line);
                })
                .collect(byOwner());
    }

    private static <T> Collector<Owned<T>, ?, Map<UUID, List<T>>> byOwner() {
        return Collectors.groupingBy(Owned::figures, Collectors.mapping(Owned::value, Collectors.toList()));
    }

    /// Keeps figures under a new id.
    static UUID insert(Handle handle, Owner owner, Inputs content) {
        var id = UUID.randomUUID();
        bind(handle.createUpdate("""
            insert into figures (id, owner, months, parts, ceiling_cents, price_cents, launch_price_cents,
                                 secondment_half_days, collective_half_days)
            values (:id, :owner, :months, :parts, :ceiling, :price, :launchPrice, :secondment, :collective)
            """), id, content).bind("owner", owner.name()).execute();
        fill(handle, id, content);
        return id;
    }

    static void replace(Handle handle, UUID id, Inputs content) {
        // Jobs go before the season is shortened: none may be longer than it, not even for a moment.
        handle.execute("delete from figures_job where figures = ?", id);
        handle.execute("delete from figures_line where figures = ?", id);
        bind(handle.createUpdate("""
            update figures
            set months = :months, parts = :parts, ceiling_cents = :ceiling,
                price_cents = :price, launch_price_cents = :launchPrice,
                secondment_half_days = :secondment, collective_half_days = :collective
            where id = :id
            """), id, content).execute();
        fill(handle, id, content);
    }

    static void delete(Handle handle, UUID id) {
        handle.execute("delete from figures where id = ?", id);
    }

    static void delete(Handle handle, List<UUID> ids) {
        handle.createUpdate("delete from figures where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    private static Update bind(Update update, UUID id, Inputs content) {
        return update.bind("id", id)
                .bind("months", content.months())
                .bind("parts", content.parts())
                .bind("price", content.formula().price().cents())
                .bind("launchPrice", content.formula().launchPrice().cents())
                .bind("secondment", content.formula().secondment().count())
                .bind("collective", content.formula().collective().count())
                .bind("ceiling", content.ceiling().cents());
    }

    private static void fill(Handle handle, UUID id, Inputs content) {
        fillJobs(handle, id, content.months(), content.jobs());
        fillLines(handle, id, content.lines());
    }

    private static void fillJobs(Handle handle, UUID id, int season, List<Inputs.Job> all) {
        if (all.isEmpty()) return;
        var jobs = handle.prepareBatch("""
            insert into figures_job (
              figures, season_months, position, title, weekly_half_hours, months, gross_cents, employer_cost_cents)
            values (:id, :season, :position, :title, :weekly, :months, :gross, :cost)
            """);
        for (int i = 0; i < all.size(); i++) {
            var job = all.get(i);
            var gross = job.grossPerMonth();
            jobs.bind("id", id)
                    .bind("season", season)
                    .bind("position", i)
                    .bind("title", job.title())
                    .bind("weekly", job.weekly().count())
                    .bind("months", job.months())
                    .bind("gross", gross == null ? null : (Long) gross.cents())
                    .bind("cost", job.employerCost().cents())
                    .add();
        }
        jobs.execute();
    }

    private static void fillLines(Handle handle, UUID id, List<BudgetLine> all) {
        if (all.isEmpty()) return;
        var lines = handle.prepareBatch("""
            insert into figures_line (figures, position, account, label, amount_cents)
            values (:id, :position, :account, :label, :amount)
            """);
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            lines.bind("id", id)
                    .bind("position", i)
                    .bind("account", line.account())
                    .bind("label", line.label())
                    .bind("amount", line.amount().cents())
                    .add();
        }
        lines.execute();
    }
}
