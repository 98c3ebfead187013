package amie.node.ledger;

import amie.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Entries in the database.
final class EntryStore {
    private static final String FOUND = """
        from ledger_entry
        left join ledger_import on ledger_import.id = import
        where ledger_entry.year = :year
        and holds_words(label, :search)
        and (:account::text is null or starts_with(account, :account))
        and (:month::integer is null or extract(month from entered) = :month)
        and (:file::uuid is null or import = :file)
        """;

    private static final String WHOLE = """
        select ledger_entry.id, version, entered, account, label, amount_cents, file_name
        """;

    private static final int AT_ONCE = 500;

    private final Handle db;

    EntryStore(Handle db) {
        this.db = db;
    }

    UUID insert(int year, EntryDraft draft) {
        var id = UUID.randomUUID();
        bind(db.createUpdate("""
            insert into ledger_entry (id, year, entered, account, label, amount_cents)
            values (:id, :year, :entered, :account, :label, :amount)
            """), draft).bind("id", id).bind("year", year).execute();
        return id;
    }

    /// All of a file at once.
    void insert(int year, UUID file, List<EntryDraft> drafts) {
        try (var batch = db.prepareBatch("""
            insert into ledger_entry (id, year, entered, account, label, amount_cents, import)
            values (gen_random_uuid(), :year, :entered, :account, :label, :amount, :file)
            """)) {
            for (var draft : drafts)
                bind(batch, draft).bind("year", year).bind("file", file).add();
            batch.execute();
        }
    }

    Optional<Integer> update(UUID id, int version, EntryDraft draft) {
        return bind(db.createQuery("""
            update ledger_entry
            set version = version + 1,
              entered = :entered,
              account = :account,
              label = :label,
              amount_cents = :amount
            where id = :id
            and version = :version
            returning version
            """), draft)
                .bind("id", id)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne();
    }

    boolean delete(UUID id, int version) {
        return db.createUpdate("""
            delete from ledger_entry
            where id = :id
            and version = :version
            """).bind("id", id).bind("version", version).execute() > 0;
    }

    @Nullable
    Entry read(int year, UUID id) {
        return db.createQuery(WHOLE + """
            from ledger_entry
            left join ledger_import on ledger_import.id = import
            where ledger_entry.year = :year
            and ledger_entry.id = :id
            """)
                .bind("year", year)
                .bind("id", id)
                .map(EntryStore::entry)
                .findOne()
                .orElse(null);
    }

    List<Entry> page(int year, EntryQuery query, int offset, int rows) {
        return filtered(sorted(query) + " offset :offset limit :rows", year, query)
                .bind("offset", offset)
                .bind("rows", rows)
                .map(EntryStore::entry)
                .list();
    }

    /// Comes by the cursor of a transaction, some rows at a time.
    Stream<Entry> all(int year, EntryQuery query) {
        return filtered(sorted(query), year, query).setFetchSize(AT_ONCE).map(EntryStore::entry).stream();
    }

    private static String sorted(EntryQuery query) {
        return WHOLE + FOUND + "order by " + query.sort().sql(query.descending())
                + ", entered, account, ledger_entry.id";
    }

    List<Entry> after(int year, EntryQuery query, @Nullable UUID last, int rows) {
        return filtered(WHOLE + FOUND + """
            and (:last::uuid is null or ledger_entry.id > :last)
            order by ledger_entry.id
            limit :rows
            """, year, query)
                .bind("last", last)
                .bind("rows", rows)
                .map(EntryStore::entry)
                .list();
    }

    Totals totals(int year, EntryQuery query) {
        return filtered("""
            select count(*) as entries,
              coalesce(sum(amount_cents) filter (where account like '6%'), 0) as charges,
              coalesce(sum(amount_cents) filter (where account like '7%'), 0) as income
            """ + FOUND, year, query)
                .map((row, _) -> new Totals(
                        row.getInt("entries"), new Money(row.getLong("charges")), new Money(row.getLong("income"))))
                .one();
    }

    /// What was spent and received, by account.
    Map<String, Money> sums(int year) {
        var sums = new TreeMap<String, Money>();
        db.createQuery("""
            select account, sum(amount_cents) as amount
            from ledger_entry
            where year = :year
            group by account
            """)
                .bind("year", year)
                .map((row, _) -> sums.put(row.getString("account"), new Money(row.getLong("amount"))))
                .list();
        return sums;
    }

    @Nullable
    LocalDate latest(int year) {
        return db.createQuery("select max(entered) from ledger_entry where year = :year")
                .bind("year", year)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /// How often each entry stands there.
    Map<EntryDraft, Integer> counts(int year) {
        var counts = new HashMap<EntryDraft, Integer>();
        db.createQuery("""
            select entered, account, label, amount_cents, count(*) as times
            from ledger_entry
            where year = :year
            group by entered, account, label, amount_cents
            """)
                .bind("year", year)
                .map((row, _) -> counts.put(draft(row), row.getInt("times")))
                .list();
        return counts;
    }

    private Query filtered(String sql, int year, EntryQuery query) {
        return db.createQuery(sql)
                .bind("year", year)
                .bind("search", query.search())
                .bind("account", query.account())
                .bind("month", query.month())
                .bind("file", query.file());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, EntryDraft draft) {
        return statement
                .bind("entered", draft.date())
                .bind("account", draft.account())
                .bind("label", draft.label())
                .bind("amount", draft.amount().cents());
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class), row.getInt("version"), draft(row), row.getString("file_name"));
    }

    private static EntryDraft draft(ResultSet row) throws SQLException {
        return new EntryDraft(
                row.getObject("entered", LocalDate.class),
                row.getString("account"),
                row.getString("label"),
                new Money(row.getLong("amount_cents")));
    }
}
