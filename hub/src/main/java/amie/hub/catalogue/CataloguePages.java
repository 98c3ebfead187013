package amie.hub.catalogue;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.server.table.Table;
import amie.server.table.TableFormat;
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
    private final Catalogue catalogue;

    public CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/groups", Access.anyone(), this::groups),
                Route.get("/groups.csv", Access.anyone(), request -> groups(request, TableFormat.CSV)),
                Route.get("/services", Access.anyone(), this::services),
                Route.get("/services.csv", Access.anyone(), request -> services(request, TableFormat.CSV)));
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
            String address) {}

    private Reply groups(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return groups(request, format);
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
                here.toString());
        return Reply.page(request.t("group.list.title"), "catalogue/groups", page);
    }

    private Reply groups(Request request, TableFormat format) {
        var query = GroupQuery.read(request.fields());
        request.soundQuery();
        var found = catalogue.groups(query, null, Table.MOST_HELD + 1).rows();
        return CatalogueTables.groups(request, Table.held(found)).reply(request, format);
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
            String address) {}

    private Reply services(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return services(request, format);
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
                here.toString());
        return Reply.page(request.t("service.list.title"), "catalogue/services", page);
    }

    private Reply services(Request request, TableFormat format) {
        var query = ServiceQuery.read(request.fields());
        request.soundQuery();
        var found = catalogue.services(query, null, Table.MOST_HELD + 1).rows();
        return CatalogueTables.services(request, Table.held(found)).reply(request, format);
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
