package amie.hub.catalogue;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.server.web.Access;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The Amies and their services, for people.
public final class CataloguePages {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 5_000;
    private final Catalogue catalogue;

    public CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/groups", Access.anyone(), this::groups),
                Route.get("/groups.csv", Access.anyone(), this::groupsCsv),
                Route.get("/services", Access.anyone(), this::services),
                Route.get("/services.csv", Access.anyone(), this::servicesCsv));
    }

    /// Pages of single objects.
    public Map<Kind, Rendering> renderings() {
        return Map.of(Kind.GROUP, this::group, Kind.SERVICE, this::service);
    }

    /// @param form what was asked, to be shown again
    /// @param first address of the first page, or null if this is it
    public record GroupsPage(
            Fields form,
            List<Group> groups,
            @Nullable String first,
            @Nullable String next,
            String csv) {}

    private Reply groups(Request request) {
        var query = GroupQuery.read(request.fields());
        var cursor = Cursor.of(request.fields(), 2);
        request.soundQuery();
        var found = catalogue.groups(query, cursor, PAGE);
        var here = query.address("/groups");
        var page = new GroupsPage(
                request.fields(),
                found.rows(),
                cursor == null ? null : here.toString(),
                found.next() == null ? null : here.with("cursor", found.next()).toString(),
                query.address("/groups.csv").toString());
        return Reply.page(request.t("group.list.title"), "catalogue/groups", page);
    }

    private Reply groupsCsv(Request request) {
        var query = GroupQuery.read(request.fields());
        request.soundQuery();
        var csv = new Csv()
                .row(request.t("group.name"), request.t("group.territory"), request.t("group.stage"), "IRI", "web");
        for (var group : catalogue.groups(query, null, MOST_EXPORTED).rows()) {
            var card = group.card();
            var stage = request.t("stage." + card.stage().name());
            csv.row(card.name(), card.territory(), stage, Paths.of(group.node()), card.website());
        }
        return csv.reply("groups");
    }

    /// @param shared everything it shares, by kind
    public record GroupPage(Shown shown, GroupCard card, Map<Kind, List<Listed>> shared) {
        public List<Listed> of(Kind kind) {
            return shared.getOrDefault(kind, List.of());
        }
    }

    private Reply group(Request request, Shown shown) {
        var shared = new EnumMap<Kind, List<Listed>>(Kind.class);
        for (var listed : catalogue.shared(shown.document().id().node()))
            shared.computeIfAbsent(listed.id().kind(), kind -> new java.util.ArrayList<>())
                    .add(listed);
        var card = shown.payload(GroupCard.class);
        return Reply.page(card.name(), "catalogue/group", new GroupPage(shown, card, shared));
    }

    /// @param kinds the services, by what they do
    public record ServicesPage(
            Fields form,
            Map<ServiceKind, List<Service>> kinds,
            @Nullable String first,
            @Nullable String next,
            String csv) {}

    private Reply services(Request request) {
        var query = ServiceQuery.read(request.fields());
        var cursor = Cursor.of(request.fields(), 4);
        request.soundQuery();
        var found = catalogue.services(query, cursor, PAGE);
        var kinds = new EnumMap<ServiceKind, List<Service>>(ServiceKind.class);
        for (var service : found.rows())
            kinds.computeIfAbsent(service.offer().service(), kind -> new java.util.ArrayList<>())
                    .add(service);
        var here = query.address("/services");
        var page = new ServicesPage(
                request.fields(),
                kinds,
                cursor == null ? null : here.toString(),
                found.next() == null ? null : here.with("cursor", found.next()).toString(),
                query.address("/services.csv").toString());
        return Reply.page(request.t("service.list.title"), "catalogue/services", page);
    }

    private Reply servicesCsv(Request request) {
        var query = ServiceQuery.read(request.fields());
        request.soundQuery();
        var csv = new Csv()
                .row(
                        request.t("service.kind"),
                        request.t("service.name"),
                        request.t("service.software"),
                        request.t("service.group"),
                        request.t("service.quota"),
                        request.t("service.unit"),
                        request.t("service.days"));
        for (var service : catalogue.services(query, null, MOST_EXPORTED).rows()) {
            var offer = service.offer();
            var kind = request.t("serviceKind." + offer.service().name());
            csv.row(
                    kind,
                    offer.name(),
                    offer.software(),
                    service.group(),
                    offer.quotaPerPart(),
                    offer.unit(),
                    offer.days());
        }
        return csv.reply("services");
    }

    /// @param others who else offers such a service
    public record ServicePage(Shown shown, ServiceOffer offer, List<Service> others) {}

    private Reply service(Request request, Shown shown) {
        var offer = shown.payload(ServiceOffer.class);
        var alike = catalogue.services(new ServiceQuery("", offer.service(), null), null, PAGE).rows().stream()
                .filter(other -> !other.id().equals(shown.document().id()))
                .toList();
        return Reply.page(offer.name(), "catalogue/service", new ServicePage(shown, offer, alike));
    }
}
