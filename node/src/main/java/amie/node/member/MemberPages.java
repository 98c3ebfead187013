package amie.node.member;

import amie.node.edge.Edit;
import amie.node.edge.Paging;
import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Members for people.
public final class MemberPages {
    private static final String PATH = "/members";
    private final Database database;
    private final Members members;
    private final ToIntFunction<Handle> mostParts;

    /// The list.
    ///
    /// @param most how many parts the days of the plan allow; 0 if there is no plan yet
    public record ListPage(
            Fields filter, Paging paging, MemberQuery query, List<MemberRow> found, PartsTotal total, int most) {
        public boolean isOverbooked() {
            return most > 0 && total.sold().halves() > 2 * most;
        }
    }

    /// One member.
    public record ShowPage(Member member, List<YearParts> parts, List<MemberChange> history, Fields partsForm) {
        /// The fields of a change, or its season, in words.
        public String fields(View v, MemberChange change) {
            return change.fields().stream()
                    .map(field -> Character.isDigit(field.charAt(0)) ? field : v.t("member." + field))
                    .collect(Collectors.joining(", "));
        }
    }

    /// A form, of a new member if there is none yet.
    ///
    /// @param overtaken whether somebody else changed it while this was being written
    public record FormPage(@Nullable Member member, Fields form, Set<MemberState> states, boolean overtaken) {
        public List<View.Option> options(View v) {
            return states.stream()
                    .map(state -> new View.Option(state.name(), v.name(state)))
                    .toList();
        }
    }

    /// @param mostParts tells how many parts the days of the plan allow
    public MemberPages(Database database, Members members, ToIntFunction<Handle> mostParts) {
        this.database = database;
        this.members = members;
        this.mostParts = mostParts;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, MemberAccess.READ, this::list),
                Route.get(PATH + ".csv", MemberAccess.READ, request -> take(request, TableFormat.CSV)),
                Route.get(PATH + "/new", MemberAccess.WRITE, this::blank),
                Route.post(PATH, MemberAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", MemberAccess.READ, this::show),
                Route.get(PATH + "/{id}/edit", MemberAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", MemberAccess.WRITE, this::save),
                Route.post(PATH + "/{id}/delete", MemberAccess.WRITE, this::delete),
                Route.post(PATH + "/{id}/parts", MemberAccess.WRITE, this::setParts));
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = MemberQuery.read(request.fields(), members.year());
        var paging = Paging.of(request, MemberQuery.Sort.class);
        request.soundQuery();
        return database.read(db -> {
            var found = members.page(db, query, paging.offset(), paging.rows());
            if (paging.isBeyond(found)) return paging.toFirst();
            var total = members.total(db, query.year());
            var page = new ListPage(request.fields(), paging, query, found, total, mostParts.applyAsInt(db));
            return Reply.page(request.t("member.list"), "member/list", page);
        });
    }

    private Reply take(Request request, TableFormat format) {
        var query = MemberQuery.read(request.fields(), members.year());
        request.soundQuery();
        var found = database.read(db -> members.page(db, query, 0, Table.MOST_HELD + 1));
        return MemberTable.of(request, query.year(), Table.held(found)).reply(request, format);
    }

    private Reply blank(Request request) {
        return form(request, 200, null, MemberForm.blank(request.lang()), Members.first(), false);
    }

    private Reply add(Request request) {
        var fields = request.fields();
        var draft = MemberForm.read(fields, Members.first());
        if (!fields.isSound()) return form(request, 422, null, fields, Members.first(), false);
        try {
            var id = database.transaction(db -> members.add(db, Who.name(request.actor()), draft));
            return Reply.seeOther(PATH + "/" + id, "member.added");
        } catch (ConstraintViolation violation) {
            MemberForm.refused(fields, violation);
            return form(request, 422, null, fields, Members.first(), false);
        }
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var member = existing(db, request);
            var form = MemberForm.newParts(members.year(), request.lang());
            return shown(db, 200, member, form);
        });
    }

    private Reply shown(Handle db, int status, Member member, Fields partsForm) {
        var page = new ShowPage(member, members.parts(db, member.id()), members.history(db, member.id()), partsForm);
        return Reply.page(status, member.sheet().name(), "member/show", page);
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var member = existing(db, request);
            var states = members.allowed(db, member.sheet().state());
            return form(request, 200, member, MemberForm.of(member, request.lang()), states, false);
        });
    }

    private Reply save(Request request) {
        try {
            return database.transaction(db -> save(db, request, existing(db, request)));
        } catch (ConstraintViolation violation) {
            MemberForm.refused(request.fields(), violation);
            return database.read(db -> again(db, request, 422, existing(db, request), false));
        }
    }

    private Reply save(Handle db, Request request, Member member) {
        var fields = request.fields();
        var draft = MemberForm.read(fields, members.allowed(db, member.sheet().state()));
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        if (!fields.isSound()) return again(db, request, 422, member, version != member.version());
        var edit = members.save(db, Who.name(request.actor()), member.id(), version, draft);
        if (edit instanceof Edit.Done) return Reply.seeOther(PATH + "/" + member.id(), "member.saved");
        return again(db, request, 409, member, true);
    }

    private Reply again(Handle db, Request request, int status, Member member, boolean overtaken) {
        var states = members.allowed(db, member.sheet().state());
        return form(request, status, member, request.fields(), states, overtaken);
    }

    private Reply delete(Request request) {
        var version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return database.transaction(db -> {
            var member = existing(db, request);
            return switch (members.delete(db, member.id(), version)) {
                case Removal.Done() -> Reply.seeOther(PATH, "member.deleted");
                case Removal.HasParts() ->
                    throw Problem.of(409, "member-has-parts").exception();
                case Removal.Stale() -> Reply.seeOther(PATH + "/" + member.id(), "edge.overtaken");
                case Removal.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply setParts(Request request) {
        var parts = MemberForm.parts(request.fields());
        return database.transaction(db -> {
            var member = existing(db, request);
            if (!request.fields().isSound()) return shown(db, 422, member, request.fields());
            members.setParts(db, Who.name(request.actor()), member.id(), parts);
            return Reply.seeOther(PATH + "/" + member.id(), "member.partsSet");
        });
    }

    private Member existing(Handle db, Request request) {
        var member = members.find(db, request.segment("id", UUID::fromString));
        if (member == null) throw Problem.notFound().exception();
        return member;
    }

    private static Reply form(
            Request request,
            int status,
            @Nullable Member member,
            Fields form,
            Set<MemberState> states,
            boolean overtaken) {
        var title = request.t(member == null ? "member.new" : "member.edit");
        return Reply.page(status, title, "member/form", new FormPage(member, form, states, overtaken));
    }
}
