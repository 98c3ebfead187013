package amie.model.budget;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan with one figure changed; null where the law or the model allows no such plan.
///
/// @param rates the day whose payroll parameters are used, or those nearest to it
record Changed(Plan plan, Payroll payroll, LocalDate rates) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    Changed {
        rates = payroll.nearest(rates);
    }

    @Nullable
    Plan parts(int more) {
        var parts = plan.parts() + more;
        if (parts < 1 || parts > Plan.MOST_PARTS) return null;
        return new Plan(
                parts, plan.formula(), plan.months(), plan.posts(), plan.running(), plan.other(), plan.ceiling());
    }

    @Nullable
    Plan price(Money more) {
        var formula = plan.formula();
        var price = formula.price().plus(more);
        var launch = formula.launchPrice().plus(more);
        if (price.cents() < 1 || launch.cents() < 1) return null;
        if (Plan.isTooMuch(price) || Plan.isTooMuch(launch)) return null;
        var changed = new PartPlan(price, launch, formula.secondment(), formula.collective());
        return new Plan(
                plan.parts(), changed, plan.months(), plan.posts(), plan.running(), plan.other(), plan.ceiling());
    }

    @Nullable
    Plan running(int percent) {
        var running = scaled(plan.running(), 100 + percent);
        if (Plan.isTooMuch(running)) return null;
        return new Plan(
                plan.parts(), plan.formula(), plan.months(), plan.posts(), running, plan.other(), plan.ceiling());
    }

    /// Every job's gross pay; null if one falls below the minimum wage.
    @Nullable
    Plan gross(int percent) {
        var posts = new ArrayList<Plan.Post>();
        for (var post : plan.posts()) {
            var cost = cost(post, 100 + percent);
            if (cost == null || Plan.isTooMuch(cost)) return null;
            posts.add(new Plan.Post(post.weekly(), post.months(), cost));
        }
        return with(posts);
    }

    /// The last job's weekly hours, at the same hourly pay.
    @Nullable
    Plan hours(int more) {
        var last = plan.posts().getLast();
        var halfHours = last.weekly().count() + 2 * more;
        if (halfHours < 1 || halfHours > HalfHours.FULL_TIME.count()) return null;
        var post = post(last, new HalfHours(halfHours));
        if (post == null) return null;
        var posts = new ArrayList<>(plan.posts());
        posts.set(posts.size() - 1, post);
        return with(posts);
    }

    /// One more job like the last, with these hours at the same hourly pay; with the last one's own hours if these cost
    /// more than any plan.
    Plan worker(HalfHours weekly) {
        var last = plan.posts().getLast();
        var post = post(last, weekly);
        var posts = new ArrayList<>(plan.posts());
        posts.add(post == null ? last : post);
        return with(posts);
    }

    /// Gross pay of a month; null if the formula cannot tell.
    @Nullable
    Money gross(Plan.Post post) {
        return switch (payroll.grossFor(post, rates)) {
            case Payroll.Known(var perMonth) -> perMonth;
            case Payroll.TooLow _, Payroll.Outside _ -> null;
        };
    }

    /// Days that the plan owes and cannot work.
    static HalfDays lacking(Plan plan) {
        var days = Arithmetic.days(plan);
        return new HalfDays(Math.max(0, days.owed().count() - days.capacity().count()));
    }

    private Plan with(List<Plan.Post> posts) {
        return new Plan(
                plan.parts(), plan.formula(), plan.months(), posts, plan.running(), plan.other(), plan.ceiling());
    }

    /// Null if it costs more than any plan.
    private Plan.@Nullable Post post(Plan.Post like, HalfHours weekly) {
        var hours = BigDecimal.valueOf(weekly.count());
        var before = BigDecimal.valueOf(like.weekly().count());
        var proportion = scaled(like.employerCost(), hours, before);
        var gross = gross(like);
        var known = gross == null || weekly.equals(like.weekly())
                ? proportion
                : cost(like, weekly, scaled(gross, hours, before), proportion);
        // Rounding may take a cent off the minimum wage: then the proportion is as good.
        var cost = known == null ? proportion : known;
        return Plan.isTooMuch(cost) ? null : new Plan.Post(weekly, like.months(), cost);
    }

    /// In proportion where the formula knows no gross pay; null below the minimum wage.
    private @Nullable Money cost(Plan.Post post, int percent) {
        var gross = gross(post);
        var proportion = scaled(post.employerCost(), percent);
        return gross == null ? proportion : cost(post, post.weekly(), scaled(gross, percent), proportion);
    }

    /// @param proportion what it costs where the formula cannot tell
    private @Nullable Money cost(Plan.Post post, HalfHours weekly, Money gross, Money proportion) {
        return switch (payroll.employerCost(gross, weekly, rates)) {
            case Payroll.Known(var perMonth) -> perMonth.times(post.months());
            case Payroll.BelowMinimum _ -> null;
            case Payroll.Outside _ -> proportion;
        };
    }

    private static Money scaled(Money amount, int percent) {
        return scaled(amount, BigDecimal.valueOf(percent), PERCENT);
    }

    private static Money scaled(Money amount, BigDecimal times, BigDecimal by) {
        return Money.of(amount.amount().multiply(times).divide(by, 6, RoundingMode.HALF_UP));
    }
}
