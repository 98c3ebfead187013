package amie.node.budget;

import amie.model.HalfHours;
import amie.model.Money;
import org.jspecify.annotations.Nullable;

/// A job that a budget pays.
///
/// @param months for which it is paid in the season
/// @param gross pay of a month, if the employer cost follows from it
/// @param employerCost for all these months
public record Job(
        String title,
        HalfHours weekly,
        int months,
        @Nullable Money gross,
        Money employerCost) {}
