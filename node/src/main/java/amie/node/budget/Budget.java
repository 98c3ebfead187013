package amie.node.budget;

import amie.model.BudgetLine;
import amie.model.budget.CostStructure;
import amie.model.budget.Model;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.server.simulator.Inputs;
import java.time.Instant;
import java.util.List;

/// The budget of a season.
///
/// @param year the civil year that is its season
/// @param version counts its changes from 1
public record Budget(int year, int version, Instant changedAt, Inputs content) {
    /// As the simulator takes it.
    public Plan plan() {
        return content.plan();
    }

    public Viability viability() {
        return Viability.of(plan());
    }

    public CostStructure structure() {
        return content.structure();
    }

    /// For a comparison with budgets of other Amies.
    public Model model(String name) {
        return content.model(name);
    }

    /// Every line, with pay as one charge and the parts as one income.
    List<BudgetLine> allLines(String payLabel, String partsLabel) {
        return content.allLines(payLabel, partsLabel);
    }
}
