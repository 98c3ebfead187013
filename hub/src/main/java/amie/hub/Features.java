package amie.hub;

import amie.hub.intake.EnrolmentApi;
import amie.hub.intake.Intake;
import amie.hub.intake.Limits;
import amie.hub.intake.Projection;
import amie.hub.intake.PublicationApi;
import amie.hub.registry.FederationApi;
import amie.hub.registry.FirstRunPages;
import amie.hub.registry.InvitationApi;
import amie.hub.registry.Invitations;
import amie.hub.registry.Nodes;
import amie.hub.registry.StewardPages;
import amie.hub.sparql.RdfView;
import amie.hub.sparql.SparqlPages;
import amie.hub.stream.StreamPages;
import amie.model.Federation;
import amie.server.account.AccountPolicy;
import amie.server.account.Accounts;
import amie.server.account.OwnAccountPages;
import amie.server.account.PeoplePages;
import amie.server.account.SignInLimits;
import amie.server.account.SignInPages;
import amie.server.db.Database;
import amie.server.db.Sweeper;
import amie.server.web.Dates;
import amie.server.web.Route;
import amie.server.web.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All features of a hub, put together.
final class Features {
    static final List<String> BUNDLES = Stream.concat(
                    Stream.of(
                            "amie/model/shape/messages",
                            "amie/server/account/messages",
                            "amie/server/db/messages",
                            "amie/hub/registry/messages",
                            "amie/hub/intake/messages",
                            "amie/hub/stream/messages",
                            "amie/hub/sparql/messages"),
                    Shelf.BUNDLES.stream())
            .toList();

    static final List<Site.Entry> NAVIGATION = Stream.concat(
                    Shelf.NAVIGATION.stream(),
                    Stream.of(new Site.Entry("/steward", "registry.navigation", StewardPages.STEWARD)))
            .toList();

    private static final Duration LONGEST_QUERY = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final RdfView view;
    private final Sweeper sweeper;
    private final List<Route> routes = new ArrayList<>();

    Features(Database database, HubSettings settings, Federation federation, Clock anywhere, SecureRandom random) {
        // A day begins at midnight in Paris, wherever the machine stands.
        var clock = anywhere.withZone(Dates.PARIS);
        var publicUrl = settings.publicUrl();
        view = new RdfView(database, federation);
        var nodes = new Nodes(clock);
        var invitations = new Invitations(random, clock);
        var shelf =
                new Shelf(database, federation, publicUrl, settings.data().resolve("files"), settings.limits(), clock);
        sweeper = new Sweeper(Duration.ofDays(1), List.of(shelf.files()::sweep));
        var intake = new Intake(database, federation, nodes, invitations, projections(shelf, nodes), clock, view::wake);
        var limits =
                Limits.perMinute(settings.limits().perNode(), settings.limits().perAddress(), clock);
        accounts = new Accounts(database, clock, random, AccountPolicy.ofHub(), SignInLimits.usual());

        routes.addAll(shelf.routes());
        routes.addAll(new FederationApi(settings.name(), federation, publicUrl).routes());
        routes.addAll(new PublicationApi(intake, database, limits).routes());
        routes.addAll(new EnrolmentApi(intake, federation, limits).routes());
        routes.addAll(new StreamPages(database, federation, publicUrl).routes());
        routes.addAll(new SparqlPages(view, federation, LONGEST_QUERY).routes());
        routes.addAll(new FirstRunPages(accounts).routes());
        routes.addAll(new StewardPages(database, invitations, nodes, clock).routes());
        routes.addAll(new InvitationApi(database, invitations, clock).routes());
        routes.addAll(new SignInPages(accounts, FirstRunPages.PATH).routes());
        routes.addAll(new OwnAccountPages(accounts).routes());
        routes.addAll(new PeoplePages(accounts).routes());
        routes.replaceAll(new Paces(settings.limits(), clock)::keep);
    }

    /// All that is derived from the log.
    static List<Projection> projections(Shelf shelf, Nodes nodes) {
        var projections = new ArrayList<Projection>(shelf.projections());
        projections.add((handle, accepted) -> nodes.named(handle, accepted.publication()));
        return List.copyOf(projections);
    }

    Accounts accounts() {
        return accounts;
    }

    /// Follows the log until it is closed.
    RdfView view() {
        return view;
    }

    /// Removes forgotten files until it is closed.
    Sweeper sweeper() {
        return sweeper;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }
}
