package amie.hub.catalogue;

import amie.model.Federation;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.wire.GroupSummary;
import amie.model.wire.ServiceSummary;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Map;

/// The Amies and their services, for programs.
public final class CatalogueApi {
    private final Catalogue catalogue;
    private final Federation federation;

    public CatalogueApi(Catalogue catalogue, Federation federation) {
        this.catalogue = catalogue;
        this.federation = federation;
    }

    public List<Route> routes() {
        return List.of(
                get("/api/v1/groups", this::groups),
                get("/api/v1/groups/{node}", request -> group(ObjectId.group(request.segment("node", NodeId::new)))),
                get("/api/v1/services", this::services),
                get("/api/v1/services/{node}/{uuid}", request -> service(id(request, Kind.SERVICE))));
    }

    /// Records of single objects.
    public Map<Kind, Recording> recordings() {
        return Map.of(
                Kind.GROUP, document -> group(document.id()),
                Kind.SERVICE, document -> service(document.id()));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply groups(Request request) {
        var query = GroupQuery.read(request.fields());
        var listing = Listing.read(request, 2);
        var found = catalogue.groups(query, listing.after(), listing.size());
        var rows = found.rows().stream().map(this::summary).toList();
        return listing.reply(rows, query.address("/api/v1/groups"), found.next());
    }

    private Reply group(ObjectId id) {
        var group = catalogue.group(id.node());
        if (group.isEmpty()) throw missing(catalogue.find(id));
        return Reply.json(summary(group.get()));
    }

    private GroupSummary summary(Group group) {
        var card = group.card();
        var origin = card.derivedFrom();
        return new GroupSummary(
                federation.node(group.node()),
                group.node().value(),
                card.lang(),
                card.name(),
                card.territory(),
                card.about(),
                card.stage(),
                card.website(),
                origin == null ? null : federation.version(origin),
                group.published());
    }

    private Reply services(Request request) {
        var query = ServiceQuery.read(request.fields());
        var listing = Listing.read(request, 4);
        var found = catalogue.services(query, listing.after(), listing.size());
        var rows = found.rows().stream().map(this::summary).toList();
        return listing.reply(rows, query.address("/api/v1/services"), found.next());
    }

    private Reply service(ObjectId id) {
        var service = catalogue.service(id);
        if (service.isEmpty()) throw missing(catalogue.find(id));
        return Reply.json(summary(service.get()));
    }

    private ServiceSummary summary(Service service) {
        var offer = service.offer();
        var days = offer.days();
        return new ServiceSummary(
                federation.object(service.id()),
                service.node().value(),
                service.group(),
                offer.lang(),
                offer.name(),
                offer.description(),
                offer.service(),
                offer.software(),
                offer.unit(),
                offer.quotaPerPart(),
                days == null ? null : days.toString(),
                offer.hosting(),
                service.published());
    }

    /// The object that the segments `node` and `uuid` name.
    public static ObjectId id(Request request, Kind kind) {
        var node = request.segment("node", NodeId::new);
        return request.segment("uuid", uuid -> new ObjectId(node, kind, uuid));
    }

    /// 410 for what was withdrawn, 404 for what never was.
    public static RuntimeException missing(Document.Lookup lookup) {
        return switch (lookup) {
            case Document.Lookup.Withdrawn() -> Problem.of(410, "withdrawn").exception();
            case Document.Lookup.Missing _, Document.Lookup.Present _ ->
                Problem.notFound().exception();
        };
    }
}
