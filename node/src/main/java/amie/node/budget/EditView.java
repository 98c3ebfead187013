package amie.node.budget;

import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// The form of a budget.
///
/// @param year null for a new one
/// @param version the state that was read, which the change must meet again
public record EditView(@Nullable Integer year, int version, Fields form, BudgetRows rows, @Nullable Budget overtaking) {
    public String action() {
        return year == null ? "/budget" : "/budget/" + year;
    }
}
