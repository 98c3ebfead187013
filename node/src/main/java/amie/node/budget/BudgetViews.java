package amie.node.budget;

import amie.node.edge.Paging;
import amie.server.chart.StructureChart;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of the budget show.
public final class BudgetViews {
    private BudgetViews() {}

    private static Content outcomeOf(View v, Simulator simulator, Budget budget) {
        var then = simulator.in(budget.year());
        return v.may(BudgetAccess.PAY)
                ? then.outcome(v, budget.content())
                : then.outcomeWithPayInTotal(v, budget.content());
    }

    /// A season's budget and what follows from it.
    ///
    /// @param plan what the season is measured against
    /// @param opening how it stands to the federation
    public record Sheet(
            Budget budget,
            List<Integer> years,
            SeasonPlan plan,
            boolean mayChange,
            Opening opening,
            StructureChart structure,
            Simulator simulator) {
        public Content outcome(View v) {
            return outcomeOf(v, simulator, budget);
        }

        public boolean mayCopy() {
            return mayChange && budget.year() < Season.LAST;
        }
    }

    /// The form of a budget.
    ///
    /// @param year null for a new one
    /// @param version the state that was read, which the change must meet again
    /// @param overtaken whether somebody else changed it since
    public record Edit(
            @Nullable Integer year,
            int version,
            Fields form,
            boolean overtaken,
            @Nullable Preview preview) {
        public String action() {
            return year == null ? "/budget" : "/budget/" + year;
        }
    }

    /// What the numbers of the form would give, before they are kept.
    public record Preview(Simulator simulator, Simulation simulation) {
        public Content content(View v) {
            return simulator.answer(v, simulation, "budget");
        }
    }

    /// The states that a budget went through, and the decisions that adopted some of them.
    ///
    /// @param adoptions the newest first, those that were erased included
    public record Versions(SeasonPlan plan, List<Version> found, List<Adoption> adoptions, Paging paging) {
        public int year() {
            return plan.budget().year();
        }

        /// Whether this decision is the one that counts.
        public boolean counts(Adoption adoption) {
            return adoption.equals(plan.adoption());
        }
    }

    /// A budget as it stood.
    ///
    /// @param now the version that stands now
    /// @param form of the decision that adopted it
    public record Past(
            Budget budget, int now, @Nullable Adoption adoption, Fields form, boolean mayChange, Simulator simulator) {
        public boolean isNow() {
            return budget.version() == now;
        }

        public boolean isShort() {
            return budget.viability().result().isNegative();
        }

        public Content outcome(View v) {
            return outcomeOf(v, simulator, budget);
        }
    }

    /// The form by which a budget is opened, with exactly what would leave the node.
    ///
    /// @param moved whether the budget was changed since the person read it
    public record Open(Budget budget, Fields form, boolean agreementsNeeded, boolean joined, boolean moved) {}
}
