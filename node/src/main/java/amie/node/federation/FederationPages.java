package amie.node.federation;

import amie.model.Kind;
import amie.model.NodeId;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.profile.Profile;
import amie.node.publishing.Publishing;
import amie.node.publishing.Shown;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Joining, and how it goes with what this node says.
public final class FederationPages {
    private static final String PATH = "/federation";

    private final Database database;
    private final Membership membership;
    private final Publishing publishing;
    private final Profile profile;
    private final HubAddress address;
    private final URI self;

    /// @param self this node's own address
    public FederationPages(
            Database database,
            Membership membership,
            Publishing publishing,
            Profile profile,
            HubAddress address,
            URI self) {
        this.database = database;
        this.membership = membership;
        this.publishing = publishing;
        this.profile = profile;
        this.address = address;
        this.self = self;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, FederationAccess.READ, this::show),
                Route.post(PATH + "/join", FederationAccess.JOIN, this::join),
                Route.post(PATH + "/retry", FederationAccess.JOIN, this::retry),
                Route.get("/publications/{kind}/{id}/state", FederationAccess.READ, this::word));
    }

    private Reply show(Request request) {
        var overview = database.read(publishing::overview);
        if (overview != null) {
            var state = new FederationViews.State(
                    overview,
                    address.current().toString(),
                    self.toString(),
                    FederationAccess.JOIN.admits(request.actor()));
            return Reply.page(request.t("federation.title"), "federation/state", state);
        }
        var values = new LinkedHashMap<>(Map.of("hub", address.current().toString()));
        var invited = FederationAccess.JOIN.admits(request.actor()) ? membership.remembered() : null;
        if (invited != null) {
            values.put("hub", invited.hub().toString());
            values.put("invitation", invited.code());
        }
        return form(200, request, Fields.filled(request.lang(), values), null);
    }

    private Reply join(Request request) {
        var fields = request.fields();
        var hub = fields.optionalAddress("hub");
        if (hub == null && fields.faultsOf("hub").isEmpty()) fields.fault("hub", "fault.required");
        var invitation = fields.text("invitation", 100);
        if (!fields.isSound() || hub == null) return form(422, request, fields, null);
        var answer = membership.join(URI.create(hub), invitation);
        if (answer instanceof Answer.Good<NodeId>) return Reply.seeOther(PATH, "federation.joined");
        var fault = ofInvitation(answer);
        if (fault == null) return form(502, request, fields, answer);
        fields.fault("invitation", fault);
        return form(422, request, fields, null);
    }

    /// What is wrong with the invitation itself; null if the fault is elsewhere.
    private static @Nullable String ofInvitation(Answer<NodeId> answer) {
        if (answer instanceof Answer.Refused<NodeId> refused)
            return refused.status() == 403 || refused.status() == 422 ? "federation.fault.refused" : null;
        return answer.why().field().equals("invitation") ? answer.why().key() : null;
    }

    private Reply retry(Request request) {
        publishing.again();
        return Reply.seeOther(PATH, "federation.retrying");
    }

    /// The state of one publication, which its page asks again while it is on its way.
    private Reply word(Request request) {
        var kind = request.segment("kind", text -> Kind.ofSegment(text).orElse(null));
        var id = request.segment("id", UUID::fromString);
        var state = database.read(db -> publishing.state(db, kind, id, null));
        return Reply.fragment(200, "publishing/word", new Shown(kind, id, "", false, state));
    }

    private Reply form(int status, Request request, Fields fields, @Nullable Answer<NodeId> failed) {
        var it = new FederationViews.Join(
                fields,
                database.read(profile::current),
                FederationAccess.JOIN.admits(request.actor()),
                failed == null ? null : failed.why());
        return Reply.page(status, request.t("federation.join"), "federation/join", it);
    }
}
