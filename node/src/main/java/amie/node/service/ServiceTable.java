package amie.node.service;

import amie.node.publishing.PublicationState;
import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The list of services, to take along.
final class ServiceTable {
    private ServiceTable() {}

    static Table of(Request request, List<Service> found, Map<UUID, PublicationState> states) {
        var columns = List.of(
                Column.wide(request.t("service.name")),
                Column.of(request.t("service.service")),
                Column.wide(request.t("service.description")),
                Column.of(request.t("service.software")),
                Column.of(request.t("service.quotaPerPart")),
                Column.of(request.t("service.unit")),
                Column.of(request.t("service.days")),
                Column.of(request.t("service.hosting")),
                Column.of(request.t("edge.publication")));
        var rows = found.stream().map(service -> {
            var offer = service.offer();
            var state = states.getOrDefault(service.id(), new PublicationState.Never());
            return List.of(
                    Cell.text(offer.name()),
                    Cell.text(request.t("serviceKind." + offer.service())),
                    Cell.text(offer.description()),
                    Cell.text(offer.software()),
                    Cell.number(offer.quotaPerPart()),
                    Cell.text(offer.unit()),
                    Cell.days(offer.days()),
                    Cell.text(offer.hosting()),
                    Cell.text(request.t(state.badge())));
        });
        return new Table("services", request.t("service.list"), columns, rows);
    }
}
