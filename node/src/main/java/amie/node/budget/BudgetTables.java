package amie.node.budget;

import amie.model.BudgetLine;
import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;

/// A budget's lines and its versions, to take along.
final class BudgetTables {
    private BudgetTables() {}

    /// Pay and parts are lines like the others.
    static Table lines(Request request, Budget budget) {
        var columns = List.of(
                Column.of(request.t("budget.account")),
                Column.wide(request.t("budget.label")),
                Column.of(request.t("budget.charges")),
                Column.of(request.t("budget.income")));
        var lines = budget.allLines(request.t("budget.line.pay"), request.t("budget.line.parts"));
        return new Table(
                "budget-lines-" + budget.year(),
                request.t("budget.title.of", budget.year()),
                columns,
                lines.stream().map(BudgetTables::cells));
    }

    private static List<Cell> cells(BudgetLine line) {
        var amount = Cell.money(line.amount());
        return List.of(
                Cell.text(line.account()),
                Cell.text(line.label()),
                line.isCharge() ? amount : new Cell.Empty(),
                line.isCharge() ? new Cell.Empty() : amount);
    }

    static Table versions(Request request, int year, List<Version> found) {
        var columns = List.of(
                Column.of(request.t("budget.versions.number")),
                Column.of(request.t("budget.versions.when")),
                Column.wide(request.t("budget.versions.by")),
                Column.of(request.t("budget.versions.parts")),
                Column.of(request.t("comparison.price")),
                Column.of(request.t("budget.versions.costs")),
                Column.of(request.t("budget.result")),
                Column.of(request.t("budget.versions.adoption")),
                Column.of(request.t("budget.versions.decided")));
        return new Table(
                "budget-versions-" + year,
                request.t("budget.versions.of", year),
                columns,
                found.stream().map(BudgetTables::cells));
    }

    private static List<Cell> cells(Version version) {
        var adoption = version.adoption();
        return List.of(
                Cell.number(version.number()),
                Cell.moment(version.at()),
                Cell.text(version.by()),
                Cell.number(version.parts()),
                Cell.money(version.price()),
                Cell.money(version.costs()),
                Cell.money(version.result()),
                Cell.text(adoption == null ? null : adoption.decision()),
                Cell.day(adoption == null ? null : adoption.decidedOn()));
    }
}
