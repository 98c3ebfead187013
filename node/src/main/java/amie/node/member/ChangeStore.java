package amie.node.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

final class ChangeStore {
    private static final int SHOWN = 100;
    private final Handle db;

    ChangeStore(Handle db) {
        this.db = db;
    }

    void insert(UUID member, MemberChange change) {
        db.createUpdate("""
            insert into member_change (member, changed_at, who, what, fields)
            values (:member, :at, :who, :what, :fields)
            """)
                .bind("member", member)
                .bind("at", change.at())
                .bind("who", change.who())
                .bind("what", change.what())
                .bindArray("fields", String.class, change.fields())
                .execute();
    }

    /// The latest changes of a member, newest first.
    List<MemberChange> of(UUID member) {
        return db.createQuery("""
            select changed_at, who, what, fields
            from member_change
            where member = :member
            order by id desc
            limit :shown
            """)
                .bind("member", member)
                .bind("shown", SHOWN)
                .map(ChangeStore::change)
                .list();
    }

    private static MemberChange change(ResultSet row, StatementContext context) throws SQLException {
        return new MemberChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                MemberChange.What.valueOf(row.getString("what")),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}
