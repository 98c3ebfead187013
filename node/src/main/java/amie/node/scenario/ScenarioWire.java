package amie.node.scenario;

import amie.node.budget.BudgetWire;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario as programs read and write it, its figures as those of a budget; amounts are decimal strings.
///
/// @param another weekly hours of one more worker
/// @param authorities parts of local authorities
public record ScenarioWire(
        String id,
        String changed,
        String name,
        @Nullable String note,
        int parts,
        String price,
        String launchPrice,
        BigDecimal secondment,
        BigDecimal collective,
        int months,
        String ceiling,
        List<BudgetWire.JobWire> jobs,
        List<BudgetWire.LineWire> lines,
        @Nullable Integer opening,
        @Nullable Integer hiring,
        @Nullable Integer instalments,
        @Nullable BigDecimal another,
        @Nullable Integer authorities) {

    static ScenarioWire of(Scenario scenario) {
        var draft = scenario.draft();
        var figures = draft.figures();
        var tried = draft.firstYear();
        var another = tried.another();
        return new ScenarioWire(
                scenario.id().toString(),
                scenario.changedAt().toString(),
                draft.name(),
                draft.note(),
                figures.parts(),
                figures.formula().price().toString(),
                figures.formula().launchPrice().toString(),
                figures.formula().secondment().inDays(),
                figures.formula().collective().inDays(),
                figures.months(),
                figures.ceiling().toString(),
                figures.jobs().stream().map(BudgetWire.JobWire::of).toList(),
                figures.lines().stream().map(BudgetWire.LineWire::of).toList(),
                tried.opening(),
                tried.hiring(),
                tried.instalments(),
                another == null ? null : another.inHours(),
                tried.authorities());
    }
}
