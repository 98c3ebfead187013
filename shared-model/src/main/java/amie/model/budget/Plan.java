package amie.model.budget;

import amie.model.AmieTemplate;
import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.util.List;

/// The inputs of a simulation: one season of an Amie.
///
/// @param parts number of parts
/// @param months length of the season; below twelve it is a launch: a part costs the launch price and owes its days
///     in proportion
/// @param running running costs of the season, without pay
/// @param other income besides the parts
/// @param ceiling highest price per owed day that members agreed on
public record Plan(
        int parts, PartPlan formula, int months, List<Post> posts, Money running, Money other, Money ceiling) {
    public static final Money CEILING = Money.euros(180);
    public static final int MOST_PARTS = 10_000;

    /// A hundred lines of the greatest amount that an Amie can publish.
    public static final Money MOST_MONEY = Money.euros(1_000_000_000);

    /// A job: its working time, the months it lasts in the season, and what it costs the employer for these months.
    public record Post(HalfHours weekly, int months, Money employerCost) {
        public Post {
            within("months of a job", months, 12);
            notNegative("employer cost", employerCost);
        }
    }

    public Plan {
        posts = List.copyOf(posts);
        within("parts", parts, MOST_PARTS);
        within("months", months, 12);
        if (posts.isEmpty()) throw new IllegalArgumentException("a plan has a job");
        for (var post : posts) within("months of a job in this season", post.months(), months);
        if (formula.secondment().count() < 1) throw new IllegalArgumentException("a part owes secondment");
        if (formula.collective().count() < 0) throw new IllegalArgumentException("collective days below 0");
        if (formula.owed().count() > HalfDays.days(366).count()) throw new IllegalArgumentException("more than a year");
        notNegative("price", formula.price());
        notNegative("launch price", formula.launchPrice());
        notNegative("running costs", running);
        notNegative("other income", other);
        notNegative("ceiling", ceiling);
        if (price(formula, months).cents() == 0) throw new IllegalArgumentException("a part has a price");
    }

    /// A whole year at the full price, against the usual ceiling.
    public static Plan fullYear(int parts, PartPlan formula, List<Post> posts, Money running, Money other) {
        return new Plan(parts, formula, 12, posts, running, other, CEILING);
    }

    /// The reference figures of a template.
    public static Plan of(AmieTemplate template) {
        var posts = template.jobs().stream()
                .map(job -> new Post(job.weekly(), job.months(), job.employerCost()))
                .toList();
        var running = sum(template.running(), true);
        return fullYear(template.parts(), template.plan(), posts, running, sum(template.running(), false));
    }

    /// The price of a part in this season.
    public Money price() {
        return price(formula, months);
    }

    public boolean isLaunch() {
        return months < 12;
    }

    /// Employer cost of all jobs for the season.
    public Money salaries() {
        return posts.stream().map(Post::employerCost).reduce(Money.ZERO, Money::plus);
    }

    /// Pay and running costs.
    public Money costs() {
        return salaries().plus(running);
    }

    public Money revenue() {
        return price().times(parts).plus(other);
    }

    private static Money price(PartPlan formula, int months) {
        return months < 12 ? formula.launchPrice() : formula.price();
    }

    private static Money sum(List<BudgetLine> lines, boolean charges) {
        return lines.stream()
                .filter(line -> line.isCharge() == charges)
                .map(BudgetLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    // No figure of an Amie stands in these texts: a text of an exception ends in a log.
    private static void within(String what, int value, int most) {
        if (value < 1 || value > most) throw new IllegalArgumentException(what + ": 1 to " + most);
    }

    private static void notNegative(String what, Money value) {
        if (value.isNegative() || isTooMuch(value)) throw new IllegalArgumentException(what + ": 0 to " + MOST_MONEY);
    }

    /// Beyond any plan.
    static boolean isTooMuch(Money value) {
        return value.compareTo(MOST_MONEY) > 0;
    }
}
