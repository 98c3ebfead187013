package amie.node.scenario;

import amie.model.budget.Model;
import amie.model.budget.Viability;
import java.time.Instant;
import java.util.UUID;

/// Figures that somebody tries out.
///
/// @param version counts the changes, from 1
public record Scenario(UUID id, int version, Instant changedAt, ScenarioDraft draft) {
    public Viability viability() {
        return Viability.of(draft.figures().plan());
    }

    Model model() {
        return draft.figures().model(draft.name());
    }
}
