package amie.node.budget;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision of the board by which a version of a budget became the season's plan.
///
/// @param decision its number in the register of decisions
/// @param cover what covers the gap, such as a reserve or a grant; null if the budget balances
public record Adoption(
        String decision, LocalDate decidedOn, @Nullable String cover, Instant notedAt, String notedBy) {}
