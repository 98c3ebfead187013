package amie.node.comparison;

import amie.model.budget.Comparison;
import amie.model.budget.Comparison.Column;
import amie.server.table.Cell;
import amie.server.table.SideTable;
import amie.server.table.Table;
import amie.server.web.Figures;
import amie.server.web.Request;

/// Figures side by side, to take along.
public record SideBySideTable(Request request, Comparison comparison) {
    /// @param name of the file, without ending
    public Table table(String name, String title) {
        var table = new SideTable<>(comparison.columns());
        plan(table);
        prices(table);
        outcome(table);
        for (var share : comparison.columns().getFirst().structure().shares())
            table.row(
                    request.t("category." + share.category()),
                    column -> Cell.percent(
                            column.structure().share(share.category()).basisPoints()));
        return table.table(name, title, request.t("comparison.figure"), Column::name);
    }

    private void plan(SideTable<Column> table) {
        table.row(
                request.t("comparison.parts"),
                column -> Cell.number(column.viability().plan().parts()));
        table.row(
                request.t("comparison.price"),
                column -> Cell.money(column.viability().plan().price()));
        table.row(request.t("comparison.ratio"), column -> Cell.text(formula(column)));
    }

    private String formula(Column column) {
        var formula = column.viability().plan().formula();
        return request.t(
                "comparison.ratio.is",
                Figures.days(request.lang(), formula.secondment()),
                Figures.days(request.lang(), formula.collective()));
    }

    private void prices(SideTable<Column> table) {
        table.row(
                request.t("figure.per-owed-day"),
                column -> Cell.money(column.viability().prices().perOwedDay()));
        table.row(
                request.t("figure.per-secondment-day"),
                column -> Cell.money(column.viability().prices().perSecondmentDay()));
        table.row(
                request.t("figure.costs"),
                column -> Cell.money(column.viability().plan().costs()));
        table.row(
                request.t("comparison.overhead"),
                column -> Cell.percent(column.viability().overhead()));
    }

    private void outcome(SideTable<Column> table) {
        table.row(
                request.t("figure.break-even"),
                column -> Cell.number(column.viability().window().breakEven()));
        table.row(
                request.t("figure.most"),
                column -> Cell.number(column.viability().window().most()));
        table.row(
                request.t("comparison.viable"),
                column -> Cell.text(
                        request.t("comparison.viable." + (column.viability().isViable() ? "yes" : "no"))));
        table.row(
                request.t("figure.result"),
                column -> Cell.money(column.viability().result()));
    }
}
