package amie.hub.catalogue;

import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;

/// The Amies and their services, to take along.
final class CatalogueTables {
    private CatalogueTables() {}

    static Table groups(Request request, List<Group> found) {
        var columns = List.of(
                Column.wide(request.t("group.name")),
                Column.wide(request.t("group.territory")),
                Column.of(request.t("group.stage")),
                Column.wide("IRI"),
                Column.wide("web"));
        var rows = found.stream().map(group -> {
            var card = group.card();
            return List.of(
                    Cell.text(card.name()),
                    Cell.text(card.territory()),
                    Cell.text(request.t("stage." + card.stage().name())),
                    Cell.text(Paths.of(group.node())),
                    Cell.text(card.website()));
        });
        return new Table("groups", request.t("group.list.title"), columns, rows);
    }

    static Table services(Request request, List<Service> found) {
        var columns = List.of(
                Column.of(request.t("service.kind")),
                Column.wide(request.t("service.name")),
                Column.of(request.t("service.software")),
                Column.wide(request.t("service.group")),
                Column.of(request.t("service.quota")),
                Column.of(request.t("service.unit")),
                Column.of(request.t("service.days")));
        var rows = found.stream().map(service -> {
            var offer = service.offer();
            return List.of(
                    Cell.text(request.t("serviceKind." + offer.service().name())),
                    Cell.text(offer.name()),
                    Cell.text(offer.software()),
                    Cell.text(service.group()),
                    Cell.number(offer.quotaPerPart()),
                    Cell.text(offer.unit()),
                    Cell.days(offer.days()));
        });
        return new Table("services", request.t("service.list.title"), columns, rows);
    }
}
