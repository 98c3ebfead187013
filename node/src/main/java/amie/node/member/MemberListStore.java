package amie.node.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class MemberListStore {
    private static final String ROWS = """
        select id, name, kind, siret, town, activity, employees, state, joined_on, left_on,
          coalesce(half_parts, 0) as parts
        from member
        left join member_parts on member_parts.member = member.id and member_parts.year = :year
        where (:kind::text is null or kind = :kind)
        and (:state::text is null or state = :state)
        and holds_words(concat_ws(' ', name, town, activity, siret), :search)
        """;

    private final Handle db;

    MemberListStore(Handle db) {
        this.db = db;
    }

    List<MemberRow> page(MemberQuery query, int offset, int rows) {
        var order = query.sort().sql(query.descending());
        return bind(db.createQuery(ROWS + "order by " + order + ", plain(name), id offset :offset limit :rows"), query)
                .bind("offset", offset)
                .bind("rows", rows)
                .map(MemberListStore::row)
                .list();
    }

    List<MemberRow> after(MemberQuery query, @Nullable UUID last, int rows) {
        return bind(db.createQuery(ROWS + "and (:last::uuid is null or id > :last) order by id limit :rows"), query)
                .bind("last", last)
                .bind("rows", rows)
                .map(MemberListStore::row)
                .list();
    }

    long countActive() {
        return db.createQuery("""
            select count(*)
            from member
            where state in ('ACTIVE', 'LEAVING')
            """).mapTo(Long.class).one();
    }

    boolean exist() {
        return db.createQuery("select exists (select from member)")
                .mapTo(Boolean.class)
                .one();
    }

    private static Query bind(Query statement, MemberQuery query) {
        return statement
                .bind("year", query.year())
                .bind("kind", query.kind())
                .bind("state", query.state())
                .bind("search", query.search());
    }

    private static MemberRow row(ResultSet row, StatementContext context) throws SQLException {
        return new MemberRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                MemberKind.valueOf(row.getString("kind")),
                MemberStore.siret(row),
                row.getString("town"),
                row.getString("activity"),
                row.getObject("employees", Integer.class),
                MemberState.valueOf(row.getString("state")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                new Parts(row.getInt("parts")));
    }
}
