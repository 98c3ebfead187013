package amie.node.budget;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision of the board by which a version of a budget became the season's plan.
///
/// @param decision its number in the register of decisions
/// @param cover what covers the gap, such as a reserve or a grant; null if the budget balances
/// @param erased null unless the note was wrong
public record Adoption(
        int version,
        String decision,
        LocalDate decidedOn,
        @Nullable String cover,
        Instant notedAt,
        String notedBy,
        @Nullable Erased erased) {
    /// Who took the note back, and when.
    public record Erased(Instant at, String by) {}
}
