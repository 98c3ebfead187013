package amie.hub.template;

import static amie.hub.catalogue.CatalogueApi.id;
import static amie.hub.catalogue.CatalogueApi.missing;

import amie.hub.catalogue.Address;
import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.Listing;
import amie.hub.catalogue.Recording;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.wire.TemplateSummary;
import amie.server.web.Access;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Map;

/// Templates for programs.
public final class TemplateApi {
    private final Templates templates;
    private final Catalogue catalogue;
    private final Federation federation;

    public TemplateApi(Templates templates, Catalogue catalogue, Federation federation) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.federation = federation;
    }

    public List<Route> routes() {
        return List.of(
                get("/api/v1/templates", this::list),
                get("/api/v1/templates/{node}/{uuid}", request -> template(id(request, Kind.TEMPLATE), 0)),
                get("/api/v1/templates/{node}/{uuid}/versions", this::versions));
    }

    /// Records of single objects.
    public Map<Kind, Recording> recordings() {
        return Map.of(Kind.TEMPLATE, document -> template(document.id(), document.version()));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply list(Request request) {
        var name = request.fields().optionalText("group", 80);
        var node = name != null && NodeId.isValid(name) ? new NodeId(name) : null;
        if (name != null && node == null) request.fields().fault("group", "fault.choice");
        var listing = Listing.read(request, 1);
        var found = templates.latest(node, listing.after(), listing.size());
        var rows = found.rows().stream().map(this::summary).toList();
        return listing.reply(rows, Address.of("/api/v1/templates").with("group", node), found.next());
    }

    /// @param number of the version; 0 for the latest
    private Reply template(ObjectId id, int number) {
        return known(id).stream()
                .filter(version -> number == 0 || version.id().number() == number)
                .findFirst()
                .map(version -> Reply.json(summary(version)))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Reply versions(Request request) {
        return Reply.json(
                known(id(request, Kind.TEMPLATE)).stream().map(this::summary).toList());
    }

    /// Latest first, at least one.
    private List<Version> known(ObjectId id) {
        var versions = templates.versions(id).stream()
                .filter(version -> !version.withdrawn())
                .toList();
        if (versions.isEmpty()) throw missing(catalogue.find(id));
        return versions;
    }

    private TemplateSummary summary(Version version) {
        var template = version.id().template();
        var parent = version.parent();
        return new TemplateSummary(
                federation.object(template),
                template.node().value(),
                version.group(),
                version.lang(),
                version.title(),
                version.description(),
                version.id().number(),
                federation.version(version.id()),
                parent == null ? null : federation.version(parent),
                version.parentTitle(),
                version.licence().spdx(),
                version.parts(),
                version.price().toString(),
                version.users(),
                version.usedBy(),
                version.published());
    }
}
