package amie.node.federation;

import amie.model.Fault;
import amie.model.NodeId;
import amie.node.edge.PublicationWire;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.publishing.Overview;
import amie.node.publishing.Publishing;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The federation for programs.
public final class FederationApi {
    private final Database database;
    private final Membership membership;
    private final Imports imports;
    private final Publishing publishing;
    private final HubAddress address;

    /// How this node stands to the federation.
    public record StateWire(
            String hub,
            boolean joined,
            @Nullable String node,
            @Nullable String iri,
            long waiting,
            boolean stopped) {}

    /// All that this node says there.
    public record PublicationsWire(List<ItemWire> items) {}

    public record ItemWire(String kind, String id, String title, PublicationWire publication) {
        static ItemWire of(Overview.Item item) {
            return new ItemWire(
                    item.kind().segment(), item.object().toString(), item.title(), PublicationWire.of(item.state()));
        }
    }

    public record ImportedWire(String training) {}

    public FederationApi(
            Database database, Membership membership, Imports imports, Publishing publishing, HubAddress address) {
        this.database = database;
        this.membership = membership;
        this.imports = imports;
        this.publishing = publishing;
        this.address = address;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/federation", FederationAccess.READ, this::state),
                Route.postJson("/api/v1/federation", FederationAccess.JOIN, this::join),
                Route.postJson("/api/v1/federation/imports", FederationAccess.IMPORT, this::bring),
                Route.get("/api/v1/publications", FederationAccess.READ, this::publications));
    }

    private Reply state(Request request) {
        var overview = database.read(publishing::overview);
        var hub = address.current().toString();
        if (overview == null) return Reply.json(new StateWire(hub, false, null, null, 0, false));
        return Reply.json(new StateWire(
                hub, true, overview.node().value(), overview.iri(), overview.waiting(), overview.stopped()));
    }

    private Reply join(Request request) {
        var fields = request.fields();
        var hub = fields.optionalAddress("hub");
        var invitation = fields.text("invitation", 100);
        fields.orProblem();
        if (publishing.joined()) throw Problem.of(409, "joined-already").exception();
        var answer = membership.join(hub == null ? address.current() : URI.create(hub), invitation);
        if (answer instanceof Answer.Good<NodeId>) return state(request);
        throw problem(answer).exception();
    }

    private Reply bring(Request request) {
        var iri = request.fields().text("from", 300);
        request.fields().orProblem();
        var answer = imports.run(iri);
        if (answer instanceof Answer.Good<Imports.Imported>(var imported))
            return Reply.json(
                            imported.isNew() ? 201 : 200,
                            new ImportedWire(imported.training().toString()))
                    .header("Location", "/api/v1/trainings/" + imported.training());
        throw problem(answer).exception();
    }

    private Reply publications(Request request) {
        var overview = database.read(publishing::overview);
        var items = overview == null ? List.<Overview.Item>of() : overview.items();
        return Reply.json(new PublicationsWire(items.stream().map(ItemWire::of).toList()));
    }

    private static Problem problem(Answer<?> answer) {
        var why = answer.why();
        var faults = List.<Fault>of(why);
        return switch (answer) {
            case Answer.Unreachable<?> unreachable ->
                new Problem(502, "hub-unreachable", why.arguments(), List.of(), List.of());
            case Answer.Refused<?> refused -> Problem.invalid(faults);
            case Answer.Unsound<?> unsound -> Problem.invalid(faults);
            case Answer.Good<?> good -> throw new IllegalStateException("no problem in " + good);
        };
    }
}
