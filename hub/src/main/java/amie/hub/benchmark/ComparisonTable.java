package amie.hub.benchmark;

import amie.hub.benchmark.ComparePages.Opened;
import amie.hub.benchmark.ComparePages.Side;
import amie.model.budget.Comparison.Column;
import amie.model.budget.Viability;
import amie.server.table.Cell;
import amie.server.table.SideTable;
import amie.server.table.Table;
import amie.server.web.Dates;
import amie.server.web.Figures;
import amie.server.web.Request;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of a comparison, to take along.
record ComparisonTable(Request request, Side side) {
    /// A budget and what follows from it.
    private record Pair(Opened opened, Column column) {
        Viability.Prices prices() {
            return column.viability().prices();
        }
    }

    Table table() {
        var table = new SideTable<>(pairs());
        plan(table);
        outcome(table);
        table.row(request.t("compare.decision"), pair -> Cell.text(decision(pair)));
        for (var share : side.comparison().columns().getFirst().structure().shares())
            table.row(
                    request.t("category." + share.category()),
                    pair -> Cell.percent(
                            pair.column().structure().share(share.category()).basisPoints()));
        return table.table(
                "comparison",
                request.t("compare.title"),
                request.t("compare.model"),
                pair -> pair.column().name());
    }

    private List<Pair> pairs() {
        var columns = side.comparison().columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Pair(side.opened().get(i), columns.get(i)))
                .toList();
    }

    private void plan(SideTable<Pair> table) {
        table.row(
                request.t("compare.parts"),
                pair -> Cell.number(pair.column().viability().plan().parts()));
        table.row(
                request.t("compare.price"),
                pair -> Cell.money(pair.column().viability().plan().price()));
        table.row(request.t("compare.ratio"), pair -> Cell.text(formula(pair)));
        table.row(
                request.t("compare.owed-day"), pair -> Cell.money(pair.prices().perOwedDay()));
        table.row(
                request.t("compare.secondment-day"),
                pair -> Cell.money(pair.prices().perSecondmentDay()));
        table.row(
                request.t("compare.costs"),
                pair -> Cell.money(pair.column().viability().plan().costs()));
    }

    private void outcome(SideTable<Pair> table) {
        table.row(
                request.t("compare.overhead"),
                pair -> Cell.percent(pair.column().viability().overhead()));
        table.row(
                request.t("compare.result"),
                pair -> Cell.money(pair.column().viability().result()));
        table.row(
                request.t("compare.break-even"),
                pair -> Cell.number(pair.column().viability().window().breakEven()));
        table.row(
                request.t("compare.most"),
                pair -> Cell.number(pair.column().viability().window().most()));
    }

    private String formula(Pair pair) {
        var formula = pair.column().viability().plan().formula();
        return request.t(
                "compare.ratio.is",
                Figures.days(request.lang(), formula.secondment()),
                Figures.days(request.lang(), formula.collective()));
    }

    private String decision(Pair pair) {
        var budget = pair.opened().budget();
        return request.t("compare.decision.is", budget.decision(), Dates.date(request.lang(), budget.decidedOn()));
    }
}
