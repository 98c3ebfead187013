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
import amie.server.membercase.CaseForm;
import amie.server.membercase.CasePages;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.RateLimit;
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
            CaseForm.BUNDLE,
            "amie/hub/catalogue/messages",
            "amie/hub/training/messages",
            "amie/hub/template/messages",
            "amie/hub/benchmark/messages",
            "amie/hub/home/messages");

    static final List<Site.Entry> NAVIGATION = Stream.of(
                    "groups", "services", "trainings", "templates", "compare", "start", "data")
            .map(page -> new Site.Entry("/" + page, "nav." + page, Access.anyone()))
            .toList();

    private final Federation federation;
    private final URI publicUrl;
    private final Clock clock;
    private final Opening opening;
    private final Catalogue catalogue;
    private final Trainings trainings;
    private final Templates templates;
    private final OpenModels models;
    private final Files files;
    private final RateLimit uploads;
    private final Map<Kind, Rendering> renderings = new EnumMap<>(Kind.class);
    private final Map<Kind, Recording> recordings = new EnumMap<>(Kind.class);
    private final List<Route> routes = new ArrayList<>();

    /// @param folder where files of shared material are kept
    Shelf(Database database, Federation federation, URI publicUrl, Path folder, HubLimits limits, Clock clock) {
        this.federation = federation;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.opening = new Opening(federation);
        this.catalogue = new Catalogue(database);
        this.trainings = new Trainings(database, federation);
        this.templates = new Templates(database);
        this.models = new OpenModels(database);
        this.files = new Files(database, folder, limits.quota(), clock);
        this.uploads = RateLimit.perMinute(limits.uploads(), clock);
        addPages();
        addApi();
        // After the others: it shows their objects in their words.
        routes.addAll(new DocumentPages(catalogue, federation, opening, renderings, recordings).routes());
    }

    private void addPages() {
        routes.addAll(new HomePages(catalogue, federation, publicUrl).routes());
        routes.addAll(new MachinePages(catalogue, publicUrl, clock).routes());
        routes.addAll(new VocabularyPages(new Vocabulary(federation)).routes());
        var groups = new CataloguePages(catalogue);
        addPages(groups.routes(), groups.renderings());
        var shared = new TrainingPages(trainings, files);
        addPages(shared.routes(), shared.renderings());
        var lineage = new TemplatePages(templates, catalogue, federation, opening);
        addPages(lineage.routes(), lineage.renderings());
        routes.addAll(new StartPages(templates, lineage, new Simulator(clock)).routes());
        var back = new CasePages.Back("/start", "start.title");
        routes.addAll(new CasePages("/start/for-a-member", Access.anyone(), back, () -> CaseForm.USUAL).routes());
        var compared = new ComparePages(models, catalogue, opening);
        addPages(compared.routes(), compared.renderings());
    }

    private void addPages(List<Route> more, Map<Kind, Rendering> objects) {
        routes.addAll(more);
        renderings.putAll(objects);
    }

    private void addApi() {
        var groups = new CatalogueApi(catalogue, federation);
        addApi(groups.routes(), groups.recordings());
        var shared = new TrainingApi(trainings, catalogue, federation, publicUrl);
        addApi(shared.routes(), shared.recordings());
        routes.addAll(new FileApi(files, uploads).routes());
        var lineage = new TemplateApi(templates, catalogue, federation);
        addApi(lineage.routes(), lineage.recordings());
        var compared = new ModelApi(models, catalogue, federation);
        addApi(compared.routes(), compared.recordings());
    }

    private void addApi(List<Route> more, Map<Kind, Recording> objects) {
        routes.addAll(more);
        recordings.putAll(objects);
    }

    /// To be brought up to date in the transaction of each publication.
    List<Projection> projections() {
        return List.of(catalogue, trainings, templates, models);
    }

    Files files() {
        return files;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }
}
