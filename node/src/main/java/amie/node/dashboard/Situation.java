package amie.node.dashboard;

import amie.model.Money;
import amie.model.budget.Window;
import amie.node.member.PartsTotal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the Amie stands today, in the figures of all its features.
///
/// @param window of viability of the budget, `result` its result; null without one
/// @param waiting publications on their way; `refused` those the federation did not take; null before joining
/// @param steps what remains to be done to be ready, in order
public record Situation(
        String name,
        int year,
        long members,
        PartsTotal parts,
        @Nullable Window window,
        @Nullable Money result,
        long services,
        long trainings,
        @Nullable Long waiting,
        @Nullable Long refused,
        List<Step> steps) {
    /// Something that an Amie does once.
    ///
    /// @param path where to do it
    public record Step(String key, String path, boolean done) {}

    public Situation {
        steps = List.copyOf(steps);
    }

    public boolean isReady() {
        return steps.stream().allMatch(Step::done);
    }

    public long stepsDone() {
        return steps.stream().filter(Step::done).count();
    }
}
