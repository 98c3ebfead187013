package amie.node;

import amie.node.budget.BudgetAccess;
import amie.node.budget.Budgets;
import amie.node.dashboard.DashboardPages;
import amie.node.dashboard.Overlook;
import amie.node.edge.Once;
import amie.node.edge.OpenApi;
import amie.node.federation.DiscoverPages;
import amie.node.federation.FederationApi;
import amie.node.federation.FederationPages;
import amie.node.federation.Imports;
import amie.node.federation.Membership;
import amie.node.founding.FirstAccountPages;
import amie.node.founding.Founding;
import amie.node.founding.FoundingPages;
import amie.node.ledger.BroughtFiles;
import amie.node.link.Calls;
import amie.node.link.HubAddress;
import amie.node.link.HubLink;
import amie.node.link.HubReader;
import amie.node.member.MemberAccess;
import amie.node.member.MemberApi;
import amie.node.member.MemberPages;
import amie.node.member.Members;
import amie.node.profile.Profile;
import amie.node.profile.ProfileAccess;
import amie.node.profile.ProfileApi;
import amie.node.profile.ProfilePages;
import amie.node.publishing.Pace;
import amie.node.publishing.Publishing;
import amie.node.service.ServiceAccess;
import amie.node.service.ServiceApi;
import amie.node.service.ServicePages;
import amie.node.service.Services;
import amie.node.template.TemplateApi;
import amie.node.template.TemplatePages;
import amie.node.template.Templates;
import amie.node.training.FileStore;
import amie.node.training.MaterialApi;
import amie.node.training.MaterialPages;
import amie.node.training.TrainingAccess;
import amie.node.training.TrainingApi;
import amie.node.training.TrainingPages;
import amie.node.training.Trainings;
import amie.server.account.AccountPolicy;
import amie.server.account.Accounts;
import amie.server.account.OwnAccountPages;
import amie.server.account.PeoplePages;
import amie.server.account.SignInLimits;
import amie.server.account.SignInPages;
import amie.server.chart.StructureChart;
import amie.server.db.Database;
import amie.server.db.Sweeper;
import amie.server.membercase.CaseForm;
import amie.server.sheet.FiguresBook;
import amie.server.simulator.Simulator;
import amie.server.web.Access;
import amie.server.web.Dates;
import amie.server.web.Route;
import amie.server.web.Site.Entry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// All features of a node, put together.
final class Features {
    private static final String FIRST_RUN = "/first-run";

    /// The text bundles of all of them.
    static final List<String> BUNDLES = List.of(
            "amie/model/shape/messages",
            "amie/server/words/messages",
            "amie/server/db/messages",
            "amie/server/account/messages",
            "amie/node/messages",
            "amie/node/edge/messages",
            "amie/node/dashboard/messages",
            "amie/node/profile/messages",
            "amie/node/member/messages",
            "amie/node/service/messages",
            "amie/node/training/messages",
            "amie/node/budget/messages",
            "amie/node/comparison/messages",
            CaseForm.BUNDLE,
            "amie/node/scenario/messages",
            "amie/node/ledger/messages",
            "amie/node/publishing/messages",
            "amie/node/link/messages",
            "amie/node/federation/messages",
            "amie/node/founding/messages",
            "amie/node/template/messages",
            Simulator.BUNDLE,
            FiguresBook.BUNDLE,
            StructureChart.BUNDLE);

    /// Those that have an API, each described in its `openapi.yaml`.
    private static final List<String> DESCRIBED = List.of(
            "profile", "member", "budget", "ledger", "scenario", "service", "training", "federation", "template");

    final Accounts accounts;
    final Publishing publishing;
    final Profile profile;
    final Trainings trainings;
    private final Database database;
    private final Members members;
    private final Services services;
    private final Budgets budgets;
    private final Templates templates;
    private final Once once;
    private final BroughtFiles files;
    final Sweeper sweeper;
    private final Clock clock;
    private final Calls calls = new Calls();
    private final HubAddress address;
    private final HubLink link;
    private final NodeSettings settings;

    Features(Database database, NodeSettings settings, Clock anywhere, SecureRandom random) {
        this.database = database;
        // A day of an Amie begins at midnight in Paris, wherever its machine stands.
        clock = anywhere.withZone(Dates.PARIS);
        var shelf = new FileStore(settings.data().resolve("files"));
        this.settings = settings;
        address = new HubAddress(database, settings.hub());
        link = new HubLink(address, calls);
        accounts = new Accounts(database, clock, random, AccountPolicy.ofNode(), SignInLimits.usual());
        publishing = new Publishing(database, link, shelf::file, clock, Pace.USUAL, random);
        profile = new Profile(publishing, clock);
        members = new Members(clock);
        services = new Services(publishing, clock);
        trainings = new Trainings(publishing, clock, shelf, settings.fileQuota());
        budgets = new Budgets(database, clock);
        templates = new Templates(publishing, clock);
        once = new Once(database, clock);
        files = new BroughtFiles(database, clock);
        sweeper = new Sweeper(Duration.ofMinutes(15), List.of(files::sweep));
    }

    List<Route> routes(URI self) {
        var routes = new ArrayList<Route>();
        var overlook = new Overlook(profile, members, services, trainings, budgets, publishing, clock);
        routes.addAll(new DashboardPages(database, overlook).routes());
        routes.addAll(new ProfilePages(database, profile).routes());
        routes.addAll(new ProfileApi(database, profile, once).routes());
        routes.addAll(new MemberPages(database, members, this::mostParts).routes());
        routes.addAll(new MemberApi(database, members, once).routes());
        routes.addAll(new ServicePages(database, services).routes());
        routes.addAll(new ServiceApi(database, services, once).routes());
        routes.addAll(new TrainingPages(database, trainings).routes());
        routes.addAll(new TrainingApi(database, trainings, once).routes());
        routes.addAll(new MaterialPages(database, trainings).routes());
        routes.addAll(new MaterialApi(database, trainings, once).routes());
        routes.addAll(new Finances(database, budgets, publishing, address, calls, once, files, clock).routes());
        routes.addAll(new OpenApi(DESCRIBED).routes());
        routes.addAll(new SignInPages(accounts, FIRST_RUN).routes());
        routes.addAll(new OwnAccountPages(accounts).routes());
        routes.addAll(new PeoplePages(accounts).routes());
        routes.addAll(federation(self));
        routes.addAll(new TemplatePages(database, templates, profile, budgets, services, trainings, clock).routes());
        routes.addAll(new TemplateApi(database, templates, profile, once, clock).routes());
        return routes;
    }

    private List<Route> federation(URI self) {
        var reader = new HubReader(calls);
        var membership = new Membership(database, publishing, profile, address);
        var imports = new Imports(
                database,
                reader,
                address,
                trainings,
                publishing,
                settings.data().resolve("fetched"));
        var simulator = new Simulator(clock);
        var founding = new Founding(database, profile, budgets, services, trainings, membership, clock);
        var routes = new ArrayList<Route>();
        routes.addAll(new FederationPages(database, membership, publishing, profile, address, self).routes());
        routes.addAll(new DiscoverPages(reader, address, imports, publishing, self).routes());
        routes.addAll(new FederationApi(database, membership, imports, publishing, address).routes());
        routes.addAll(new FoundingPages(founding, reader, link, address, simulator).routes());
        routes.addAll(new FirstAccountPages(founding, accounts, membership).routes());
        return routes;
    }

    static List<Entry> navigation() {
        return List.of(
                new Entry("/", "node.home", Access.signedIn()),
                new Entry("/members", "node.members", MemberAccess.READ),
                new Entry("/budget", "node.budget", BudgetAccess.READ, List.of("/scenarios")),
                new Entry("/services", "node.services", ServiceAccess.READ),
                new Entry("/trainings", "node.trainings", TrainingAccess.READ),
                new Entry("/federation", "node.federation", Access.signedIn()),
                new Entry("/profile", "node.profile", ProfileAccess.READ));
    }

    private int mostParts(Handle db) {
        var budget = budgets.current(db);
        return budget == null ? 0 : budget.viability().window().most();
    }
}
