package amie.node.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class MemberStore {
    private final Handle db;

    MemberStore(Handle db) {
        this.db = db;
    }

    UUID insert(MemberDraft draft) {
        var id = bind(db.createQuery("""
            insert into member (
              id, name, kind, siret, town, seat, activity, employees, state, joined_on, left_on)
            values (
              gen_random_uuid(), :name, :kind, :siret, :town, :seat, :activity, :employees, :state, :joinedOn, :leftOn)
            returning id
            """), draft).mapTo(UUID.class).one();
        writeContact(id, draft.contact());
        return id;
    }

    Optional<Integer> update(UUID id, int version, MemberDraft draft) {
        var next = bind(db.createQuery("""
            update member
            set version = version + 1,
              name = :name,
              kind = :kind,
              siret = :siret,
              town = :town,
              seat = :seat,
              activity = :activity,
              employees = :employees,
              state = :state,
              joined_on = :joinedOn,
              left_on = :leftOn
            where id = :id
            and version = :version
            returning version
            """).bind("id", id).bind("version", version), draft)
                .mapTo(Integer.class)
                .findOne();
        if (next.isPresent()) writeContact(id, draft.contact());
        return next;
    }

    boolean touch(UUID id) {
        return db.createUpdate("""
            update member
            set version = version + 1
            where id = :id
            """).bind("id", id).execute() > 0;
    }

    boolean delete(UUID id, int version) {
        return db.createUpdate("""
            delete from member
            where id = :id
            and version = :version
            """).bind("id", id).bind("version", version).execute() > 0;
    }

    @Nullable
    Member read(UUID id) {
        return db.createQuery("""
            select member.*, names, email, phone
            from member
            left join member_contact on member_contact.member = member.id
            where id = :id
            """)
                .bind("id", id)
                .map(MemberStore::member)
                .findOne()
                .orElse(null);
    }

    List<MemberState> following(MemberState state) {
        return db.createQuery("""
            select to_state
            from member_transition
            where from_state = :state
            """).bind("state", state).mapTo(MemberState.class).list();
    }

    private void writeContact(UUID id, Contact contact) {
        db.createUpdate("delete from member_contact where member = :id")
                .bind("id", id)
                .execute();
        if (contact.isEmpty()) return;
        db.createUpdate("""
            insert into member_contact (member, names, email, phone)
            values (:id, :names, :email, :phone)
            """)
                .bind("id", id)
                .bind("names", contact.names())
                .bind("email", contact.email())
                .bind("phone", contact.phone())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, MemberDraft draft) {
        var siret = draft.siret();
        return statement
                .bind("name", draft.name())
                .bind("kind", draft.kind())
                .bind("siret", siret == null ? null : siret.value())
                .bind("town", draft.town())
                .bind("seat", draft.seat())
                .bind("activity", draft.activity())
                .bind("employees", draft.employees())
                .bind("state", draft.state())
                .bind("joinedOn", draft.joinedOn())
                .bind("leftOn", draft.leftOn());
    }

    private static Member member(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new MemberDraft(
                        row.getString("name"),
                        MemberKind.valueOf(row.getString("kind")),
                        siret(row),
                        row.getString("town"),
                        row.getString("seat"),
                        row.getString("activity"),
                        row.getObject("employees", Integer.class),
                        MemberState.valueOf(row.getString("state")),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        new Contact(row.getString("names"), row.getString("email"), row.getString("phone"))));
    }

    static @Nullable Siret siret(ResultSet row) throws SQLException {
        var digits = row.getString("siret");
        return digits == null ? null : new Siret(digits);
    }
}
