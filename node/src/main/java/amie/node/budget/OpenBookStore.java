package amie.node.budget;

import amie.model.Lang;
import amie.model.Licence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opened budgets in the database.
final class OpenBookStore {
    void insert(Handle handle, OpenBook book) {
        var request = book.request();
        handle.createUpdate("""
            insert into open_book (id, year, budget_version, title, decision, decided_on, licence,
                                   lang, pay_label, parts_label, proposed_by, proposed_name, proposed_at)
            values (:id, :year, :version, :title, :decision, :decidedOn, :licence,
                    :lang, :payLabel, :partsLabel, :by, :name, :at)
            """)
                .bind("id", book.id())
                .bind("year", book.year())
                .bind("version", book.budgetVersion())
                .bind("title", request.title())
                .bind("decision", request.decision())
                .bind("decidedOn", request.decidedOn())
                .bind("licence", request.licence().name())
                .bind("lang", request.wording().lang().name())
                .bind("payLabel", request.wording().pay())
                .bind("partsLabel", request.wording().parts())
                .bind("by", book.proposed().account())
                .bind("name", book.proposed().name())
                .bind("at", book.proposed().at().atOffset(ZoneOffset.UTC))
                .execute();
        insertAgreements(handle, book.id(), request.agreements());
    }

    private static void insertAgreements(Handle handle, UUID id, List<LocalDate> agreements) {
        for (int i = 0; i < agreements.size(); i++)
            handle.execute(
                    "insert into open_book_agreement (open_book, position, agreed_on) values (?, ?, ?)",
                    id,
                    i,
                    agreements.get(i));
    }

    /// The opening of this season's budget that is proposed or approved and not ended.
    @Nullable
    OpenBook running(Handle handle, int year) {
        return handle.createQuery("""
            select id, year, budget_version, title, decision, decided_on, licence, lang, pay_label, parts_label,
                   proposed_by, proposed_name, proposed_at, approved_by, approved_name, approved_at
            from open_book
            where year = :year
            and ended_at is null
            """)
                .bind("year", year)
                .map((rs, context) -> book(handle, rs))
                .findOne()
                .orElse(null);
    }

    /// Of those that were published and taken back.
    @Nullable
    UUID lastEnded(Handle handle, int year) {
        return handle.createQuery("""
            select id
            from open_book
            where year = :year
            and approved_at is not null
            and ended_at is not null
            order by ended_at desc
            limit 1
            """)
                .bind("year", year)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    void approve(Handle handle, UUID id, OpenBook.Signature by) {
        handle.createUpdate("""
            update open_book
            set approved_by = :by, approved_name = :name, approved_at = :at
            where id = :id
            """)
                .bind("by", by.account())
                .bind("name", by.name())
                .bind("at", by.at().atOffset(ZoneOffset.UTC))
                .bind("id", id)
                .execute();
    }

    void end(Handle handle, UUID id, Instant now) {
        handle.execute("update open_book set ended_at = ? where id = ?", now.atOffset(ZoneOffset.UTC), id);
    }

    private static OpenBook book(Handle handle, ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var wording = new OpenBook.Wording(
                Lang.valueOf(rs.getString("lang")), rs.getString("pay_label"), rs.getString("parts_label"));
        var request = new OpenBook.Request(
                wording,
                rs.getString("title"),
                rs.getString("decision"),
                rs.getObject("decided_on", LocalDate.class),
                agreements(handle, id),
                Licence.valueOf(rs.getString("licence")));
        var approver = rs.getObject("approved_by", UUID.class);
        return new OpenBook(
                id,
                rs.getInt("year"),
                rs.getInt("budget_version"),
                request,
                signature(rs, "proposed"),
                approver == null ? null : signature(rs, "approved"));
    }

    private static OpenBook.Signature signature(ResultSet rs, String what) throws SQLException {
        return new OpenBook.Signature(
                rs.getObject(what + "_by", UUID.class),
                rs.getString(what + "_name"),
                rs.getTimestamp(what + "_at").toInstant());
    }

    private static List<LocalDate> agreements(Handle handle, UUID id) {
        return handle.createQuery("select agreed_on from open_book_agreement where open_book = :id order by position")
                .bind("id", id)
                .mapTo(LocalDate.class)
                .list();
    }
}
