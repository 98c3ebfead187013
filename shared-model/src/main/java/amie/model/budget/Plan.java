package amie.model.budget;

import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.util.List;

/// The inputs of a simulation.
///
/// @param parts number of parts
/// @param running running costs of the year, without pay
/// @param other income besides the parts
/// @param ceiling highest price per owed day, 180 € by default, with a tolerance of two percent
public record Plan(int parts, PartPlan formula, List<Post> posts, Money running, Money other, Money ceiling) {
    public static final Money CEILING = Money.euros(180);

    /// A job: its working time, the months it lasts in the year, and what it costs the employer for these months.
    public record Post(HalfHours weekly, int months, Money employerCost) {}

    public Plan {
        posts = List.copyOf(posts);
    }
}
