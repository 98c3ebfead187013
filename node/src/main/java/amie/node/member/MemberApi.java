package amie.node.member;

import amie.model.HalfDays;
import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.Slice;
import amie.node.edge.Who;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Members and their parts for programs.
public final class MemberApi {
    private static final String PATH = "/api/v1/members";
    private final Database database;
    private final Members members;
    private final Once once;

    public MemberApi(Database database, Members members, Once once) {
        this.database = database;
        this.members = members;
        this.once = once;
    }

    /// The parts of a member, latest season first.
    public record PartsItems(List<PartsWire> items) {}

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, MemberAccess.READ, this::list),
                Route.postJson(PATH, MemberAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", MemberAccess.READ, this::show),
                Route.putJson(PATH + "/{id}", MemberAccess.WRITE, this::save),
                Route.delete(PATH + "/{id}", MemberAccess.WRITE, this::delete),
                Route.get(PATH + "/{id}/parts", MemberAccess.READ, this::parts),
                Route.putJson(PATH + "/{id}/parts/{year}", MemberAccess.WRITE, this::setParts),
                Route.delete(PATH + "/{id}/parts/{year}", MemberAccess.WRITE, this::noParts));
    }

    private Reply list(Request request) {
        var query = MemberQuery.read(request.fields(), members.year());
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> members.after(db, query, slice.after(), slice.rows()));
        return slice.answer(request, found, MemberRow::id, MemberRowWire::of);
    }

    private Reply add(Request request) {
        var draft = MemberForm.read(request.fields(), Members.first());
        request.fields().orProblem();
        try {
            return once.post(request, draft, db -> {
                var member = existing(db, members.add(db, Who.name(request.actor()), draft));
                return Once.Answer.of(201, PATH + "/" + member.id(), etag(member, true), MemberWire.of(member, true));
            });
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply show(Request request) {
        var id = request.segment("id", UUID::fromString);
        return answer(request, database.read(db -> existing(db, id)));
    }

    private Reply save(Request request) {
        try {
            return database.transaction(db -> {
                var before = matching(db, request);
                var fields = request.fields();
                fields.optionalText("id", 36);
                var draft = MemberForm.read(
                        fields, members.allowed(db, before.sheet().state()));
                fields.orProblem();
                var who = Who.name(request.actor());
                if (members.save(db, who, before.id(), before.version(), draft) instanceof Edit.Done)
                    return answer(request, existing(db, before.id()));
                throw Problem.of(412, "precondition-failed").exception();
            });
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply delete(Request request) {
        return database.transaction(db -> {
            var member = matching(db, request);
            return switch (members.delete(db, member.id(), member.version())) {
                case Removal.Done() -> Reply.empty(204);
                case Removal.HasParts() ->
                    throw Problem.of(409, "member-has-parts").exception();
                case Removal.Stale() ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Removal.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply parts(Request request) {
        var id = request.segment("id", UUID::fromString);
        return database.read(db -> {
            var member = existing(db, id);
            var items = members.parts(db, id).stream().map(PartsWire::of).toList();
            return Reply.json(new PartsItems(items)).etag(etag(member, true));
        });
    }

    private Reply setParts(Request request) {
        var year = request.segment("year", MemberApi::year);
        var parts = MemberForm.parts(request.fields(), new HalfDays(1));
        request.fields().optionalInteger("year", year, year);
        request.fields().orProblem();
        return keep(request, new YearParts(year, parts));
    }

    private Reply noParts(Request request) {
        return keep(request, new YearParts(request.segment("year", MemberApi::year), Parts.NONE));
    }

    private Reply keep(Request request, YearParts parts) {
        return database.transaction(db -> {
            var member = matching(db, request);
            members.setParts(db, Who.name(request.actor()), member.id(), parts);
            var etag = etag(existing(db, member.id()), true);
            return parts.parts().equals(Parts.NONE)
                    ? Reply.empty(204).etag(etag)
                    : Reply.json(PartsWire.of(parts)).etag(etag);
        });
    }

    /// The member of the address, as its sender knew it.
    private Member matching(Handle db, Request request) {
        var member = existing(db, request.segment("id", UUID::fromString));
        request.mustMatch(etag(member, true));
        return member;
    }

    private Member existing(Handle db, UUID id) {
        var member = members.find(db, id);
        if (member == null) throw Problem.notFound().exception();
        return member;
    }

    private static Reply answer(Request request, Member member) {
        boolean whole = MemberAccess.CONTACT.admits(request.actor());
        return Reply.json(MemberWire.of(member, whole)).etag(etag(member, whole));
    }

    /// Without the contact it is another text, hence another validator.
    private static String etag(Member member, boolean whole) {
        return member.version() + (whole ? "" : "-public");
    }

    private static RuntimeException refused(Request request, ConstraintViolation violation) {
        MemberForm.refused(request.fields(), violation);
        return Problem.invalid(request.fields().faults()).exception();
    }

    private static Integer year(String text) {
        if (!text.matches("20[0-9]{2}|2100")) throw new IllegalArgumentException(text);
        return Integer.valueOf(text);
    }
}
