package amie.node.budget;

import amie.node.publishing.Shown;
import amie.server.chart.StructureChart;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of the budget show.
public final class BudgetViews {
    private BudgetViews() {}

    /// A season's budget and what follows from it.
    ///
    /// @param opening how it is opened to the federation, if it is
    public record Sheet(
            Budget budget,
            List<Integer> years,
            boolean mayChange,
            @Nullable Opening opening,
            StructureChart structure,
            Simulator simulator) {
        public Content outcome(View v) {
            return simulator.outcome(v, budget.viability());
        }
    }

    /// An opening and its publication.
    public record Opening(OpenBook book, Shown publication) {}

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
    public record Preview(Simulator simulator, amie.model.budget.Viability viability) {
        public Content outcome(View v) {
            return simulator.outcome(v, viability);
        }
    }

    /// The form by which a budget is opened, with exactly what would leave the node.
    public record Open(
            Budget budget, Fields form, List<Integer> agreements, boolean agreementsNeeded, boolean joined) {}
}
