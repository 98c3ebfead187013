package amie.node.scenario;

import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.node.comparison.SideBySide;
import amie.node.edge.Paging;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the pages of scenarios show.
public final class ScenarioViews {
    private ScenarioViews() {}

    /// The list.
    ///
    /// @param years seasons that have a budget, the latest first
    public record ListPage(Fields filter, Paging paging, List<Row> found, List<Integer> years) {
        public boolean isFiltered() {
            return !filter.entered("q").isBlank();
        }
    }

    /// A scenario in a list.
    public record Row(UUID id, String name, @Nullable String note, Viability viability) {
        static Row of(Scenario scenario) {
            return new Row(
                    scenario.id(), scenario.draft().name(), scenario.draft().note(), scenario.viability());
        }

        /// The numbers of parts that fit, in words.
        public String window(View v) {
            return switch (viability.window()) {
                case Window.Empty _ -> v.t("scenario.window.none");
                case Window.Open(int least, int most) when least == most -> v.number(most);
                case Window.Open(int least, int most) -> v.t("scenario.window.open", v.number(least), v.number(most));
            };
        }
    }

    /// One scenario and what follows from it.
    ///
    /// @param form by which it becomes a budget
    /// @param compared a season whose budget it may be compared with; null if there is none
    public record Sheet(
            Row row,
            Scenario scenario,
            Simulation simulation,
            Simulator simulator,
            Fields form,
            @Nullable Integer compared) {
        public Content outcome(View v) {
            return simulator.answer(v, simulation, "scenario");
        }
    }

    /// The form of a scenario.
    ///
    /// @param id null for a new one
    /// @param version the state that was read, which the change must meet again
    /// @param overtaken whether somebody else changed it since
    /// @param simulation null if there is nothing to look at yet
    public record Edit(
            @Nullable UUID id,
            int version,
            Fields form,
            boolean overtaken,
            Simulator simulator,
            @Nullable Simulation simulation) {
        public String address() {
            return id == null ? "/scenarios" : "/scenarios/" + id;
        }

        public @Nullable Content preview(View v) {
            return simulation == null ? null : simulator.answer(v, simulation, "scenario");
        }
    }

    /// What is chosen to be compared, and below it what came of it.
    ///
    /// @param names scenarios that may be chosen
    /// @param years seasons that have a budget, the latest first
    /// @param year of the budget that is compared; null if none is
    /// @param side null if too few or too many are chosen
    public record ComparePage(
            Map<UUID, String> names,
            List<UUID> chosen,
            List<Integer> years,
            @Nullable Integer year,
            @Nullable SideBySide side) {
        /// With all that is chosen.
        public String address() {
            return "/scenarios/compare?"
                    + chosen.stream().map(id -> "with=" + id).collect(Collectors.joining("&"))
                    + (year == null ? "" : "&budget=" + year);
        }

        public int count() {
            return chosen.size() + (year == null ? 0 : 1);
        }
    }
}
