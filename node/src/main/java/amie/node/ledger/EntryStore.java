package amie.node.ledger;

import amie.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Entries in the database.
final class EntryStore {
    private static final String WHOLE = """
        select ledger_entry.id, version, entered, account, label, amount_cents, file_name,
          entered_by, entered_at, changed_by, changed_at
        """;

    /// Before every other.
    private static final UUID NO_ID = new UUID(0, 0);

    private static final int AT_ONCE = 500;

    private final Handle db;

    EntryStore(Handle db) {
        this.db = db;
    }

    /// @return false if there is an entry of this id
    boolean insert(int year, UUID id, EntryDraft draft, String by, Instant now) {
        return bind(db.createUpdate("""
            insert into ledger_entry (id, year, entered, account, label, amount_cents, entered_by, entered_at)
            values (:id, :year, :entered, :account, :label, :amount, :by, :now)
            on conflict (id) do nothing
            """), draft)
                        .bind("id", id)
                        .bind("year", year)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /// All of a file at once.
    void insert(int year, UUID file, List<EntryDraft> drafts, String by, Instant now) {
        bind(db.createUpdate("""
            insert into ledger_entry (
              id, year, entered, account, label, amount_cents, import, entered_by, entered_at)
            select gen_random_uuid(), :year, entered, account, label, amount, :file, :by, :now
            from unnest(:days, :accounts, :labels, :amounts) as row (entered, account, label, amount)
            """), drafts)
                .bind("year", year)
                .bind("file", file)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    Optional<Integer> update(UUID id, int version, EntryDraft draft, String by, Instant now) {
        return bind(db.createQuery("""
            update ledger_entry
            set version = version + 1,
              entered = :entered,
              account = :account,
              label = :label,
              amount_cents = :amount,
              changed_by = :by,
              changed_at = :now
            where id = :id
            and version = :version
            returning version
            """), draft)
                .bind("id", id)
                .bind("version", version)
                .bind("by", by)
                .bind("now", now)
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

    /// Looks up whole entries for those only that are shown.
    List<Entry> page(int year, EntryQuery query, int offset, int rows) {
        var order = "order by " + query.sort().sql(query.descending());
        var sql = "with shown as materialized (select ledger_entry.id " + found(query) + order
                + " offset :offset limit :rows)\n" + WHOLE + """
                from shown
                join ledger_entry using (id)
                left join ledger_import on ledger_import.id = import
                """ + order;
        return filtered(sql, year, query)
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
        return WHOLE + """
            from ledger_entry
            left join ledger_import on ledger_import.id = import
            """ + wanted(query) + "order by " + query.sort().sql(query.descending());
    }

    List<Entry> after(int year, EntryQuery query, @Nullable UUID last, int rows) {
        var from = last == null ? NO_ID : last;
        return filtered(
                        "with shown as materialized (select ledger_entry.id " + found(query) + """
                            and ledger_entry.id > :last
                            order by ledger_entry.id
                            limit :rows)
                            """ + WHOLE + """
                            from shown
                            join ledger_entry using (id)
                            left join ledger_import on ledger_import.id = import
                            order by ledger_entry.id
                            """,
                        year,
                        query)
                .bind("last", from)
                .bind("rows", rows)
                .map(EntryStore::entry)
                .list();
    }

    Totals totals(int year, EntryQuery query) {
        return filtered("""
            select count(*) as entries,
              coalesce(sum(amount_cents) filter (where account like '6%'), 0) as charges,
              coalesce(sum(amount_cents) filter (where account like '7%'), 0) as income
            """ + found(query), year, query)
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

    /// How often each of these stands there; what does not is left out.
    Map<EntryDraft, Integer> counts(int year, List<EntryDraft> drafts) {
        var counts = new HashMap<EntryDraft, Integer>();
        bind(db.createQuery("""
            select entered, account, label, amount_cents, count(*) as times
            from ledger_entry
            where year = :year
            and (entered, account, label, amount_cents) in (
              select *
              from unnest(:days, :accounts, :labels, :amounts))
            group by entered, account, label, amount_cents
            """), drafts)
                .bind("year", year)
                .map((row, _) -> counts.put(draft(row), row.getInt("times")))
                .list();
        return counts;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<EntryDraft> drafts) {
        return statement
                .bindArray("days", LocalDate.class, of(drafts, EntryDraft::date))
                .bindArray("accounts", String.class, of(drafts, EntryDraft::account))
                .bindArray("labels", String.class, of(drafts, EntryDraft::label))
                .bindArray(
                        "amounts",
                        Long.class,
                        of(drafts, draft -> draft.amount().cents()));
    }

    private static <T> List<T> of(List<EntryDraft> drafts, Function<EntryDraft, T> part) {
        return drafts.stream().map(part).toList();
    }

    /// Only the clauses that are asked for: what nobody filters by costs nothing.
    private static String found(EntryQuery query) {
        return "from ledger_entry\n" + wanted(query);
    }

    private static String wanted(EntryQuery query) {
        var sql = new StringBuilder("where ledger_entry.year = :year\n");
        for (int word = 0; word < query.words().size(); word++)
            sql.append("and plain_label like holding(:word").append(word).append(")\n");
        if (query.account() != null) sql.append("and starts_with(account, :account)\n");
        if (query.month() != null) sql.append("and extract(month from entered) = :month\n");
        if (query.file() != null) sql.append("and import = :file\n");
        return sql.toString();
    }

    private Query filtered(String sql, int year, EntryQuery query) {
        var statement = db.createQuery(sql).bind("year", year);
        var words = query.words();
        for (int word = 0; word < words.size(); word++) statement.bind("word" + word, words.get(word));
        if (query.account() != null) statement.bind("account", query.account());
        if (query.month() != null) statement.bind("month", query.month());
        if (query.file() != null) statement.bind("file", query.file());
        return statement;
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
                row.getObject("id", UUID.class),
                row.getInt("version"),
                draft(row),
                row.getString("file_name"),
                new Entry.Hand(row.getString("entered_by"), moment(row, "entered_at")),
                row.getObject("changed_at") == null
                        ? null
                        : new Entry.Hand(row.getString("changed_by"), moment(row, "changed_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static EntryDraft draft(ResultSet row) throws SQLException {
        return new EntryDraft(
                row.getObject("entered", LocalDate.class),
                row.getString("account"),
                row.getString("label"),
                new Money(row.getLong("amount_cents")));
    }
}
