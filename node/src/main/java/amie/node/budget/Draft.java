package amie.node.budget;

import amie.model.BudgetLine;
import amie.model.PartPlan;
import java.util.List;

/// The content of a budget, before it is kept.
///
/// @param months length of the season, twelve but for a launch
/// @param lines running costs, and income besides the parts
public record Draft(PartPlan formula, int parts, int months, List<Job> jobs, List<BudgetLine> lines) {
    public Draft {
        jobs = List.copyOf(jobs);
        lines = List.copyOf(lines);
    }
}
