package amie.hub.training;

import static amie.hub.catalogue.CatalogueApi.id;
import static amie.hub.catalogue.CatalogueApi.missing;

import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.Listing;
import amie.hub.catalogue.Recording;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.ObjectId;
import amie.model.wire.MaterialSummary;
import amie.model.wire.MaterialSummary.FileSummary;
import amie.model.wire.TrainingSummary;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The shelf for programs: the same search as on the page.
public final class TrainingApi {
    private final Trainings trainings;
    private final Catalogue catalogue;
    private final Federation federation;
    private final URI publicUrl;

    /// @param publicUrl of this hub, from which files are fetched
    public TrainingApi(Trainings trainings, Catalogue catalogue, Federation federation, URI publicUrl) {
        this.trainings = trainings;
        this.catalogue = catalogue;
        this.federation = federation;
        this.publicUrl = publicUrl;
    }

    public List<Route> routes() {
        return List.of(
                get("/api/v1/trainings", this::list),
                get("/api/v1/trainings/{node}/{uuid}", request -> training(id(request, Kind.TRAINING))),
                get("/api/v1/materials/{node}/{uuid}", request -> material(id(request, Kind.MATERIAL))));
    }

    /// Records of single objects.
    public Map<Kind, Recording> recordings() {
        return Map.of(
                Kind.TRAINING, document -> training(document.id()),
                Kind.MATERIAL, document -> material(document.id()));
    }

    private static Route get(String path, Route.Handler handler) {
        return Route.get(path, Access.anyone(), handler).forEveryOrigin();
    }

    private Reply list(Request request) {
        var query = TrainingQuery.read(request.fields());
        var listing = Listing.read(request, 3);
        var found = trainings.search(query, listing.after(), listing.size());
        var rows = found.rows().stream().map(this::summary).toList();
        return listing.reply(rows, query.address("/api/v1/trainings"), found.next());
    }

    private Reply training(ObjectId id) {
        var training = trainings.training(id);
        if (training.isEmpty()) throw missing(catalogue.find(id));
        return Reply.json(summary(training.get()));
    }

    private Reply material(ObjectId id) {
        var sheet = trainings.material(id).filter(Sheet::whole);
        if (sheet.isEmpty()) throw missing(catalogue.find(id));
        return Reply.json(summary(sheet.get()));
    }

    private TrainingSummary summary(Training training) {
        var offer = training.offer();
        return new TrainingSummary(
                federation.object(training.id()),
                training.id().node().value(),
                training.group(),
                offer.lang(),
                offer.title(),
                offer.objectives(),
                offer.duration().count(),
                offer.level(),
                offer.seats(),
                offer.licence().spdx(),
                offer.origin(),
                training.materials().stream().map(this::summary).toList(),
                training.published());
    }

    private MaterialSummary summary(Sheet sheet) {
        var material = sheet.material();
        return new MaterialSummary(
                federation.object(sheet.id()),
                sheet.id().node().value(),
                material.lang(),
                material.title(),
                material.description(),
                material.licence().spdx(),
                material.author(),
                federation.object(material.training()),
                material.origin(),
                material.files().stream()
                        .map(file -> new FileSummary(
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                file.digest().value(),
                                publicUrl + "files/" + file.digest().hex()))
                        .toList());
    }
}
