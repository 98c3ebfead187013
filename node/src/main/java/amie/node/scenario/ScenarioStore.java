package amie.node.scenario;

import amie.model.HalfHours;
import amie.node.budget.KeptFigures;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Scenarios in the database.
final class ScenarioStore {
    private static final String ALL = "select * from scenario where true\n";
    private static final String FOUND = """
        select *
        from scenario
        where holds_words(concat_ws(' ', name, note), :search)
        """;

    private final Handle db;

    /// Without its figures.
    private record Row(
            UUID id,
            int version,
            Instant changedAt,
            String name,
            @Nullable String note,
            UUID figures,
            FirstYear firstYear) {
        Scenario with(Inputs inputs) {
            return new Scenario(id, version, changedAt, new ScenarioDraft(name, note, inputs, firstYear));
        }
    }

    ScenarioStore(Handle db) {
        this.db = db;
    }

    UUID insert(ScenarioDraft draft, Instant now) {
        var id = UUID.randomUUID();
        bind(db.createUpdate("""
            insert into scenario (
              id, name, note, figures, opening, hiring, instalments, another_half_hours,
              authority_parts, changed_at)
            values (:id, :name, :note, :figures, :opening, :hiring, :instalments, :another,
              :authorities, :now)
            """), id, draft, now)
                .bind("figures", KeptFigures.insert(db, draft.figures()))
                .execute();
        return id;
    }

    Optional<Integer> update(UUID id, int version, ScenarioDraft draft, Instant now) {
        var figures = bind(db.createQuery("""
            update scenario
            set version = version + 1,
              changed_at = :now,
              name = :name,
              note = :note,
              opening = :opening,
              hiring = :hiring,
              instalments = :instalments,
              another_half_hours = :another,
              authority_parts = :authorities
            where id = :id
            and version = :version
            returning figures
            """), id, draft, now)
                .bind("version", version)
                .mapTo(UUID.class)
                .findOne();
        figures.ifPresent(kept -> KeptFigures.replace(db, kept, draft.figures()));
        return figures.map(_ -> version + 1);
    }

    /// @return whether it stood there in this version
    boolean delete(UUID id, int version) {
        var figures = db.createQuery("""
            delete from scenario
            where id = :id
            and version = :version
            returning figures
            """)
                .bind("id", id)
                .bind("version", version)
                .mapTo(UUID.class)
                .findOne();
        figures.ifPresent(kept -> KeptFigures.delete(db, kept));
        return figures.isPresent();
    }

    @Nullable
    Scenario read(UUID id) {
        var found = read(List.of(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Those that there are, in the order of the ids.
    List<Scenario> read(List<UUID> ids) {
        var found = whole(db.createQuery("""
            select *
            from scenario
            where id = any(:ids)
            """).bindArray("ids", UUID.class, ids)).stream()
                .collect(Collectors.toMap(Scenario::id, one -> one));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    List<Scenario> page(ScenarioQuery query, int offset, int rows) {
        var order = query.sort().sql(query.descending());
        return whole(found(query, "order by " + order + ", plain(name), id offset :offset limit :rows")
                .bind("offset", offset)
                .bind("rows", rows));
    }

    List<Scenario> after(ScenarioQuery query, @Nullable UUID last, int rows) {
        return whole(found(query, "and (:last::uuid is null or id > :last) order by id limit :rows")
                .bind("last", last)
                .bind("rows", rows));
    }

    /// Words are compared only if somebody searches.
    private Query found(ScenarioQuery query, String rest) {
        return query.search() == null
                ? db.createQuery(ALL + rest)
                : db.createQuery(FOUND + rest).bind("search", query.search());
    }

    /// The names of the scenarios that were changed last, and of these.
    Map<UUID, String> names(List<UUID> chosen, int most) {
        return db.createQuery("""
            select id, name
            from scenario
            where id = any(:chosen)
            or id in (select id from scenario order by changed_at desc, id limit :most)
            order by plain(name)
            """)
                .bindArray("chosen", UUID.class, chosen)
                .bind("most", most)
                .map((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /// Until the transaction ends nobody else takes a name.
    void lockNames() {
        db.execute("lock table scenario in share row exclusive mode");
    }

    boolean isTaken(String name) {
        return db.createQuery("select exists (select from scenario where plain(name) = plain(:name))")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    /// With all figures in as many statements as for one; without those that were deleted between the statements.
    private List<Scenario> whole(Query query) {
        var rows = query.map(ScenarioStore::row).list();
        var figures = KeptFigures.read(db, rows.stream().map(Row::figures).collect(Collectors.toSet()));
        return rows.stream()
                .mapMulti((Row row, Consumer<Scenario> whole) -> {
                    var own = figures.get(row.figures());
                    if (own != null) whole.accept(row.with(own));
                })
                .toList();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, UUID id, ScenarioDraft draft, Instant now) {
        var tried = draft.firstYear();
        var another = tried.another();
        return statement
                .bind("id", id)
                .bind("now", now)
                .bind("name", draft.name())
                .bind("note", draft.note())
                .bind("opening", tried.opening())
                .bind("hiring", tried.hiring())
                .bind("instalments", tried.instalments())
                .bind("another", another == null ? null : Integer.valueOf(another.count()))
                .bind("authorities", tried.authorities());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var another = row.getObject("another_half_hours", Integer.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("note"),
                row.getObject("figures", UUID.class),
                new FirstYear(
                        row.getObject("opening", Integer.class),
                        row.getObject("hiring", Integer.class),
                        row.getObject("instalments", Integer.class),
                        another == null ? null : new HalfHours(another),
                        row.getObject("authority_parts", Integer.class)));
    }
}
