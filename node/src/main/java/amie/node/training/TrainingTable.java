package amie.node.training;

import amie.node.publishing.PublicationState;
import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The list of trainings, to take along.
final class TrainingTable {
    private TrainingTable() {}

    static Table of(Request request, List<Training> found, Map<UUID, PublicationState> states) {
        var columns = List.of(
                Column.wide(request.t("training.title")),
                Column.wide(request.t("training.objectives")),
                Column.of(request.t("training.level")),
                Column.of(request.t("training.duration")),
                Column.of(request.t("training.seats")),
                Column.of(request.t("training.lang")),
                Column.of(request.t("training.licence")),
                Column.of(request.t("edge.publication")));
        var rows = found.stream().map(training -> {
            var offer = training.offer();
            var state = states.getOrDefault(training.id(), new PublicationState.Never());
            return List.of(
                    Cell.text(offer.title()),
                    Cell.text(offer.objectives()),
                    Cell.text(request.t("level." + offer.level())),
                    Cell.days(offer.duration()),
                    Cell.number(offer.seats()),
                    Cell.text(request.t("lang." + offer.lang())),
                    Cell.text(request.t("licence." + offer.licence())),
                    Cell.text(request.t(state.badge())));
        });
        return new Table("trainings", request.t("training.list"), columns, rows);
    }
}
