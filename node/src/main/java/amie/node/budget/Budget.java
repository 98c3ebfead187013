package amie.node.budget;

import amie.model.BudgetLine;
import amie.model.budget.CostStructure;
import amie.model.budget.Model;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.server.simulator.Inputs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The budget of a season.
///
/// @param year the civil year in which the season starts
/// @param version counts its changes from 1
public record Budget(int year, int version, Instant changedAt, Inputs content) {
    /// Pay and contributions together, as one line.
    static final String PAY = "641";
    static final String PARTS = "7084";

    /// As the simulator takes it.
    public Plan plan() {
        return content.plan();
    }

    public Viability viability() {
        return Viability.of(plan());
    }

    public CostStructure structure() {
        return CostStructure.of(allLines("", ""));
    }

    /// For a comparison with budgets of other Amies.
    public Model model(String name) {
        return new Model(name, plan(), allLines("", ""));
    }

    public List<BudgetLine> charges() {
        return content.lines().stream().filter(BudgetLine::isCharge).toList();
    }

    public List<BudgetLine> income() {
        return content.lines().stream().filter(line -> !line.isCharge()).toList();
    }

    /// Every line, with pay as one charge and the parts as one income.
    List<BudgetLine> allLines(String payLabel, String partsLabel) {
        var all = new ArrayList<BudgetLine>();
        all.add(new BudgetLine(PAY, payLabel, plan().salaries()));
        all.addAll(content.lines());
        all.add(new BudgetLine(PARTS, partsLabel, plan().price().times(content.parts())));
        return all;
    }
}
