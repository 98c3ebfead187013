package amie.hub.training;

import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;

/// The trainings that were found, to take along.
final class TrainingTable {
    private TrainingTable() {}

    static Table of(Request request, List<Training> found) {
        var columns = List.of(
                Column.wide(request.t("training.name")),
                Column.wide(request.t("training.objectives")),
                Column.wide(request.t("training.group")),
                Column.of(request.t("training.length")),
                Column.of(request.t("training.level")),
                Column.of(request.t("training.language")),
                Column.of(request.t("training.licence")),
                Column.of(request.t("training.material")));
        var rows = found.stream().map(training -> {
            var offer = training.offer();
            return List.of(
                    Cell.text(offer.title()),
                    Cell.text(offer.objectives()),
                    Cell.text(training.group()),
                    Cell.days(offer.duration()),
                    Cell.text(request.t("level." + offer.level())),
                    Cell.text(request.t("lang." + offer.lang())),
                    Cell.text(offer.licence().spdx()),
                    Cell.number(training.materials().size()));
        });
        return new Table("trainings", request.t("training.list.title"), columns, rows);
    }
}
