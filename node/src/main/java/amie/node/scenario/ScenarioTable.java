package amie.node.scenario;

import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;

/// The list of scenarios, to take along.
final class ScenarioTable {
    private ScenarioTable() {}

    static Table of(Request request, List<Scenario> found) {
        var columns = List.of(
                Column.wide(request.t("scenario.name")),
                Column.wide(request.t("scenario.note")),
                Column.of(request.t("comparison.parts")),
                Column.of(request.t("comparison.price")),
                Column.of(request.t("budget.result")),
                Column.of(request.t("figure.break-even")),
                Column.of(request.t("figure.most")),
                Column.of(request.t("scenario.viable")));
        return new Table(
                "scenarios",
                request.t("scenario.list"),
                columns,
                found.stream().map(ScenarioViews.Row::of).map(row -> cells(request, row)));
    }

    private static List<Cell> cells(Request request, ScenarioViews.Row row) {
        var viability = row.viability();
        return List.of(
                Cell.text(row.name()),
                Cell.text(row.note()),
                Cell.number(viability.plan().parts()),
                Cell.money(viability.plan().price()),
                Cell.money(viability.result()),
                Cell.number(viability.window().breakEven()),
                Cell.number(viability.window().most()),
                Cell.text(request.t("scenario.viable." + (viability.isViable() ? "yes" : "no"))));
    }
}
