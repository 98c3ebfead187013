package amie.hub.registry;

import amie.server.db.Database;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invitations for a steward's programs.
public final class InvitationApi {
    private final Database database;
    private final Invitations invitations;
    private final Clock clock;

    public InvitationApi(Database database, Invitations invitations, Clock clock) {
        this.database = database;
        this.invitations = invitations;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/invitations", StewardPages.STEWARD, request -> list()),
                Route.postJson("/api/v1/invitations", StewardPages.STEWARD, this::make));
    }

    /// @param state OPEN, USED, REVOKED or EXPIRED
    public record Shown(
            UUID id,
            String note,
            Invitation.State state,
            String expiresAt,
            @Nullable String usedBy) {}

    /// @param invitation the code, which is shown this once
    public record Made(String invitation, String note) {}

    private Reply list() {
        var now = clock.instant();
        var all = database.read(invitations::list);
        return Reply.json(all.stream()
                .map(one -> new Shown(
                        one.id(), one.note(), one.state(now), one.expiresAt().toString(), one.usedBy()))
                .toList());
    }

    private Reply make(Request request) {
        var fields = request.fields();
        var note = fields.text("note", Invitations.LONGEST_NOTE);
        fields.orProblem();
        var by = StewardPages.name(request.actor());
        var code = database.transaction(handle -> invitations.make(handle, note, by));
        return Reply.json(201, new Made(code, note)).header("Cache-Control", "no-store");
    }
}
