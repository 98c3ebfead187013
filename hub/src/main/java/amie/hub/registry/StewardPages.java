package amie.hub.registry;

import amie.server.db.Database;
import amie.server.web.Access;
import amie.server.web.Actor;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Role;
import amie.server.web.Route;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steward's desk: invitations, nodes, and what was refused of them.
public final class StewardPages {
    public static final Access STEWARD = Access.only(Role.STEWARD);

    private final Database database;
    private final Invitations invitations;
    private final Nodes nodes;
    private final Clock clock;

    public StewardPages(Database database, Invitations invitations, Nodes nodes, Clock clock) {
        this.database = database;
        this.invitations = invitations;
        this.nodes = nodes;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/steward", STEWARD, request -> desk(200, request, Fields.none(), null)),
                Route.post("/steward/invitations", STEWARD, this::invite),
                Route.post("/steward/invitations/{id}/revoke", STEWARD, this::revoke));
    }

    /// @param code of an invitation made just now: it is shown once
    public record Desk(
            Fields form,
            @Nullable String code,
            Instant now,
            List<Invitation> invitations,
            List<EnrolledNode> nodes,
            List<Refusal> refusals) {}

    private Reply desk(int status, Request request, Fields form, @Nullable String code) {
        var desk = database.read(handle -> new Desk(
                form, code, clock.instant(), invitations.list(handle), nodes.list(handle), nodes.refusals(handle)));
        return Reply.page(status, request.t("registry.title"), "steward/desk", desk)
                .header("Cache-Control", "no-store");
    }

    /// The code is in the answer itself: it is kept nowhere from which a second page could show it.
    private Reply invite(Request request) {
        var form = request.fields();
        var note = form.text("note", Invitations.LONGEST_NOTE);
        if (!form.isSound()) return desk(422, request, form, null);
        var code = database.transaction(handle -> invitations.make(handle, note, name(request.actor())));
        return desk(200, request, Fields.none(), code);
    }

    private Reply revoke(Request request) {
        var id = request.segment("id", UUID::fromString);
        boolean revoked = database.transaction(handle -> invitations.revoke(handle, id));
        if (!revoked) throw Problem.of(409, "invitation-gone").exception();
        return Reply.seeOther("/steward", "registry.revoked");
    }

    static String name(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Machine machine -> machine.name();
            case Actor.Anonymous _ -> throw new IllegalStateException("the route lets no anonymous in");
        };
    }
}
