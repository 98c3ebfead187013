package amie.hub;

import amie.hub.benchmark.ComparePages;
import amie.hub.benchmark.ModelApi;
import amie.hub.benchmark.OpenModels;
import amie.hub.catalogue.Catalogue;
import amie.hub.catalogue.CatalogueApi;
import amie.hub.catalogue.CataloguePages;
import amie.hub.catalogue.DocumentPages;
import amie.hub.catalogue.Recording;
import amie.hub.catalogue.Rendering;
import amie.hub.home.HomePages;
import amie.hub.home.MachinePages;
import amie.hub.home.VocabularyPages;
import amie.hub.intake.Projection;
import amie.hub.template.StartPages;
import amie.hub.template.TemplateApi;
import amie.hub.template.TemplatePages;
import amie.hub.template.Templates;
import amie.hub.training.FileApi;
import amie.hub.training.Files;
import amie.hub.training.TrainingApi;
import amie.hub.training.TrainingPages;
import amie.hub.training.Trainings;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.proof.Opening;
import amie.model.rdf.Vocabulary;
import amie.server.db.Database;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Route;
import amie.server.web.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the hub shows of its log: catalogue, trainings, templates, open budgets and the entrance, put together.
final class Shelf {
    static final List<String> BUNDLES = List.of(
            "amie/server/words/messages",
            "amie/server/chart/messages",
            Simulator.BUNDLE,
            "amie/hub/catalogue/messages",
            "amie/hub/training/messages",
            "amie/hub/template/messages",
            "amie/hub/benchmark/messages",
            "amie/hub/home/messages");

    static final List<Site.Entry> NAVIGATION = Stream.of(
                    "groups", "services", "trainings", "templates", "compare", "start", "data")
            .map(page -> new Site.Entry("/" + page, "nav." + page, Access.anyone()))
            .toList();

    private final List<Projection> projections;
    private final List<Route> routes = new ArrayList<>();

    /// @param folder where files of shared material are kept
    Shelf(Database database, Federation federation, URI publicUrl, Path folder, Clock clock) {
        var opening = new Opening(federation);
        var catalogue = new Catalogue(database);
        var trainings = new Trainings(database, federation);
        var templates = new Templates(database);
        var models = new OpenModels(database);
        this.projections = List.of(catalogue, trainings, templates, models);

        var files = new Files(database, folder, clock);
        var cataloguePages = new CataloguePages(catalogue);
        var catalogueApi = new CatalogueApi(catalogue, federation);
        var trainingPages = new TrainingPages(trainings, files);
        var trainingApi = new TrainingApi(trainings, catalogue, federation, publicUrl);
        var templatePages = new TemplatePages(templates, catalogue, federation, opening);
        var templateApi = new TemplateApi(templates, catalogue, federation);
        var comparePages = new ComparePages(models, catalogue, opening);
        var modelApi = new ModelApi(models, catalogue, federation);
        Map<Kind, Rendering> renderings = new EnumMap<>(Kind.class);
        renderings.putAll(cataloguePages.renderings());
        renderings.putAll(trainingPages.renderings());
        renderings.putAll(templatePages.renderings());
        renderings.putAll(comparePages.renderings());
        Map<Kind, Recording> recordings = new EnumMap<>(Kind.class);
        recordings.putAll(catalogueApi.recordings());
        recordings.putAll(trainingApi.recordings());
        recordings.putAll(templateApi.recordings());
        recordings.putAll(modelApi.recordings());

        routes.addAll(new HomePages(catalogue, federation, publicUrl).routes());
        routes.addAll(new MachinePages(catalogue, publicUrl, clock).routes());
        routes.addAll(new VocabularyPages(new Vocabulary(federation)).routes());
        routes.addAll(cataloguePages.routes());
        routes.addAll(catalogueApi.routes());
        routes.addAll(new DocumentPages(catalogue, federation, opening, renderings, recordings).routes());
        routes.addAll(trainingPages.routes());
        routes.addAll(trainingApi.routes());
        routes.addAll(new FileApi(files).routes());
        routes.addAll(templatePages.routes());
        routes.addAll(templateApi.routes());
        routes.addAll(new StartPages(templates, templatePages, new Simulator(clock)).routes());
        routes.addAll(comparePages.routes());
        routes.addAll(modelApi.routes());
    }

    /// To be brought up to date in the transaction of each publication.
    List<Projection> projections() {
        return projections;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }
}
