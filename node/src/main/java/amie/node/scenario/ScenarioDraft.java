package amie.node.scenario;

import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import org.jspecify.annotations.Nullable;

/// What somebody enters of a scenario.
///
/// @param note why it was tried, or what it showed
public record ScenarioDraft(String name, @Nullable String note, Inputs figures, FirstYear firstYear) {
    ScenarioDraft named(String other) {
        return new ScenarioDraft(other, note, figures, firstYear);
    }
}
