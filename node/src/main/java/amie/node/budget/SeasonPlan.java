package amie.node.budget;

import org.jspecify.annotations.Nullable;

/// What a season is measured against: the version that the board adopted last, or else the present one.
///
/// @param adoption null if the board adopted none
public record SeasonPlan(Budget budget, @Nullable Adoption adoption, Budget present) {
    /// Whether the budget as it now stands says something else than what was adopted.
    public boolean isChangedSince() {
        return adoption != null && !budget.content().equals(present.content());
    }
}
