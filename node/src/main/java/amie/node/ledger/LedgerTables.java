package amie.node.ledger;

import amie.model.Money;
import amie.server.table.Cell;
import amie.server.table.Column;
import amie.server.table.Table;
import amie.server.web.Request;
import java.util.List;
import java.util.stream.Stream;

/// The books of a season, to take along. The entries come back as they went by an import of the file.
final class LedgerTables {
    private LedgerTables() {}

    /// @param entries are read one after another
    static Table entries(Request request, int year, Stream<Entry> entries) {
        var columns = List.of(
                Column.of(request.t("ledger.date")),
                Column.of(request.t("ledger.account")),
                Column.wide(request.t("ledger.label")),
                Column.of(request.t("ledger.amount")),
                Column.of(request.t("ledger.from")));
        return new Table("ledger-" + year, request.t("ledger.title", year), columns, entries.map(LedgerTables::cells));
    }

    private static List<Cell> cells(Entry entry) {
        var draft = entry.draft();
        return List.of(
                Cell.day(draft.date()),
                Cell.text(draft.account()),
                Cell.text(draft.label()),
                Cell.money(draft.amount()),
                Cell.text(entry.file()));
    }

    static Table actuals(Request request, ActualsPages.Page page) {
        var columns = List.of(
                Column.of(request.t("ledger.account")),
                Column.wide(request.t("ledger.line.of")),
                Column.of(request.t("ledger.planned")),
                Column.of(request.t("ledger.actual")),
                Column.of(request.t("ledger.difference")),
                Column.of(request.t("ledger.share")));
        var actuals = page.actuals();
        var rows = actuals.rows().stream()
                .map(row -> List.of(
                        Cell.text(row.account()),
                        Cell.text(ActualsPages.name(request::t, row)),
                        Cell.money(row.planned()),
                        Cell.money(row.actual()),
                        Cell.money(row.difference()),
                        Cell.percent(row.share())));
        var totals = Stream.of(
                total(request.t("ledger.charges"), actuals.planned(true), actuals.actual(true)),
                total(request.t("ledger.income"), actuals.planned(false), actuals.actual(false)),
                total(request.t("ledger.result"), actuals.plannedResult(), actuals.actualResult()));
        return new Table(
                "actuals-" + page.year(),
                request.t("ledger.actuals", page.year()),
                columns,
                Stream.concat(rows, totals));
    }

    private static List<Cell> total(String name, Money planned, Money actual) {
        return List.of(
                new Cell.Empty(),
                Cell.text(name),
                Cell.money(planned),
                Cell.money(actual),
                Cell.money(actual.minus(planned)),
                new Cell.Empty());
    }

    static Table files(Request request, int year, List<Brought> files) {
        var columns = List.of(
                Column.wide(request.t("ledger.file")),
                Column.of(request.t("ledger.brought.at")),
                Column.wide(request.t("ledger.brought.who")),
                Column.of(request.t("ledger.brought.taken")),
                Column.of(request.t("ledger.entries")));
        var rows = files.stream()
                .map(file -> List.of(
                        Cell.text(file.fileName()),
                        Cell.moment(file.at()),
                        Cell.text(file.by()),
                        Cell.moment(file.importedAt()),
                        Cell.number(file.isWaiting() ? null : file.entries())));
        return new Table("imports-" + year, request.t("ledger.imports", year), columns, rows);
    }
}
