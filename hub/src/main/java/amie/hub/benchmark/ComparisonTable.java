package amie.hub.benchmark;

import amie.hub.catalogue.Csv;
import amie.model.budget.Comparison;
import amie.server.web.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The rows of a comparison as a spreadsheet opens them.
record ComparisonTable(Request request, Comparison comparison) {
    Csv csv() {
        var csv = new Csv().row(cells("compare.model", Comparison.Column::name));
        csv.row(cells("compare.parts", column -> column.viability().plan().parts()));
        csv.row(cells("compare.price", column -> column.viability().plan().price()));
        csv.row(cells("compare.owed-day", column -> column.viability().prices().perOwedDay()));
        csv.row(cells(
                "compare.secondment-day", column -> column.viability().prices().perSecondmentDay()));
        csv.row(cells("compare.costs", column -> column.viability().plan().costs()));
        csv.row(cells("compare.result", column -> column.viability().result()));
        csv.row(cells(
                "compare.break-even", column -> column.viability().window().breakEven()));
        csv.row(cells("compare.most", column -> column.viability().window().most()));
        csv.row(cells("compare.overhead", column -> percent(column.viability().overhead())));
        for (var share : comparison.columns().getFirst().structure().shares())
            csv.row(named(
                    request.t("category." + share.category()),
                    column -> percent(column.structure().share(share.category()).basisPoints())));
        return csv;
    }

    private List<String> cells(String key, Function<Comparison.Column, Object> value) {
        return named(request.t(key), value);
    }

    private List<String> named(String name, Function<Comparison.Column, Object> value) {
        var cells = new ArrayList<String>();
        cells.add(name);
        comparison.columns().forEach(column -> cells.add(value.apply(column).toString()));
        return cells;
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString();
    }
}
