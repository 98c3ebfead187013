package amie.hub.benchmark;

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
import amie.model.wire.ModelSummary;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Map;

/// Open budgets for programs.
public final class ModelApi {
    private final OpenModels models;
    private final Catalogue catalogue;
    private final Federation federation;

    public ModelApi(OpenModels models, Catalogue catalogue, Federation federation) {
        this.models = models;
        this.catalogue = catalogue;
        this.federation = federation;
    }

    public List<Route> routes() {
        return List.of(
                get("/api/v1/models", this::list),
                get("/api/v1/models/{node}/{uuid}", request -> model(id(request, Kind.BUDGET))));
    }

    /// Records of single objects.
    public Map<Kind, Recording> recordings() {
        return Map.of(Kind.BUDGET, document -> model(document.id()));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply list(Request request) {
        var fields = request.fields();
        var name = fields.optionalText("group", 80);
        var node = name != null && NodeId.isValid(name) ? new NodeId(name) : null;
        if (name != null && node == null) fields.fault("group", "fault.choice");
        var year = fields.optionalInteger("year", 1900, 2199);
        var listing = Listing.read(request, 1);
        var found = models.list(node, year, listing.after(), listing.size());
        var here = Address.of("/api/v1/models").with("group", node).with("year", year);
        return listing.reply(found.rows().stream().map(this::summary).toList(), here, found.next());
    }

    private Reply model(ObjectId id) {
        var model = models.find(id);
        if (model.isEmpty()) throw missing(catalogue.find(id));
        return Reply.json(summary(model.get()));
    }

    private ModelSummary summary(OpenModel model) {
        return new ModelSummary(
                federation.object(model.id()),
                model.id().node().value(),
                model.group(),
                model.lang(),
                model.title(),
                model.year(),
                model.parts(),
                model.price().toString(),
                model.charges().toString(),
                model.income().toString(),
                model.licence().spdx(),
                model.published());
    }
}
