package amie.hub.benchmark;

import amie.hub.catalogue.Cursor;
import amie.hub.intake.Accepted;
import amie.model.BudgetLine;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

final class OpenModelStore {
    private static final String ROWS = """
        select b.*, coalesce(card.name, b.node) as group_name
        from open_budget b
        left join group_card card on card.node = b.node
        """;

    private OpenModelStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from open_budget");
    }

    static void put(Handle handle, Accepted accepted, OpenBudget budget) {
        var id = accepted.publication().object();
        remove(handle, id);
        handle.createUpdate("""
            insert into open_budget
              (node, local, seq, published, lang, title, year, parts,
               price_cents, charges_cents, income_cents, decision, decided_on, licence)
            values
              (:node, :local, :seq, :published, :lang, :title, :year, :parts,
               :price, :charges, :income, :decision, :decidedOn, :licence)
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", budget.lang().name())
                .bind("title", budget.title())
                .bind("year", budget.year())
                .bind("parts", budget.parts())
                .bind("price", budget.plan().price().cents())
                .bind("charges", sum(budget, BudgetLine::isCharge).cents())
                .bind("income", sum(budget, line -> !line.isCharge()).cents())
                .bind("decision", budget.decision())
                .bind("decidedOn", budget.decidedOn())
                .bind("licence", budget.licence().name())
                .execute();
    }

    private static Money sum(OpenBudget budget, Predicate<BudgetLine> wanted) {
        return budget.lines().stream().filter(wanted).map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }

    static void remove(Handle handle, ObjectId id) {
        handle.createUpdate("delete from open_budget where node = :node and local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    static Optional<OpenModel> find(Handle handle, ObjectId id) {
        return handle.createQuery(ROWS + "where b.node = :node and b.local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .map((row, context) -> model(row))
                .findOne();
    }

    /// Newest first; one row more than asked for, if there are more.
    static List<Row> list(
            Handle handle, @Nullable NodeId node, @Nullable Integer year, @Nullable Cursor after, int size) {
        return handle.createQuery(ROWS + """
            where (cast(:owner as text) is null or b.node = :owner)
              and (cast(:year as integer) is null or b.year = :year)
              and (cast(:seq as bigint) is null or b.seq < :seq)
            order by b.seq desc
            limit :size
            """)
                .bind("owner", node == null ? null : node.value())
                .bind("year", year)
                .bind("seq", after == null ? null : after.number(0))
                .bind("size", size + 1)
                .map((row, context) -> new Row(model(row), Cursor.of(row.getLong("seq"))))
                .list();
    }

    record Row(OpenModel model, Cursor cursor) {}

    private static OpenModel model(ResultSet row) throws SQLException {
        return new OpenModel(
                new ObjectId(new NodeId(row.getString("node")), Kind.BUDGET, row.getString("local")),
                row.getString("group_name"),
                Lang.valueOf(row.getString("lang")),
                row.getString("title"),
                row.getInt("year"),
                row.getInt("parts"),
                new Money(row.getLong("price_cents")),
                new Money(row.getLong("charges_cents")),
                new Money(row.getLong("income_cents")),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                Licence.valueOf(row.getString("licence")),
                row.getTimestamp("published").toInstant());
    }
}
