package amie.node.ledger;

import amie.model.Money;
import amie.model.budget.Actuals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A budget against its books, as programs read it.
///
/// @param until the day of the latest entry; left out if there is none
public record ActualsWire(int year, @Nullable String until, List<Row> rows, Sums charges, Sums income, Sums result) {
    /// @param label as it was planned; left out if it was not
    public record Row(String account, @Nullable String label, String planned, String actual, String difference) {
        static Row of(Actuals.Row row) {
            return new Row(
                    row.account(),
                    row.label(),
                    row.planned().toString(),
                    row.actual().toString(),
                    row.difference().toString());
        }
    }

    /// What the rows add up to.
    public record Sums(String planned, String actual) {
        static Sums of(Money planned, Money actual) {
            return new Sums(planned.toString(), actual.toString());
        }
    }

    static ActualsWire of(ActualsPages.Page page) {
        var actuals = page.actuals();
        var until = page.until();
        return new ActualsWire(
                page.year(),
                until == null ? null : until.toString(),
                actuals.rows().stream().map(Row::of).toList(),
                Sums.of(actuals.planned(true), actuals.actual(true)),
                Sums.of(actuals.planned(false), actuals.actual(false)),
                Sums.of(actuals.plannedResult(), actuals.actualResult()));
    }
}
