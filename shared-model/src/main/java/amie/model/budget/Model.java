package amie.model.budget;

import amie.model.BudgetLine;
import amie.model.Money;
import amie.model.OpenBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A named Amie's plan and charges, ready to be compared: an open budget of another Amie or one's own.
public record Model(String name, Plan plan, List<BudgetLine> charges) {
    public Model {
        charges = charges.stream().filter(BudgetLine::isCharge).toList();
    }

    /// Its season is as long as its longest job, and pay is spread over the jobs by their working time.
    ///
    /// @throws IllegalArgumentException if the budget has no part, no job or no price
    public static Model of(String name, OpenBudget budget) {
        var lines = budget.lines();
        var pay = sum(lines, line -> line.isCharge() && Category.isPay(line.account()));
        var running = sum(lines, line -> line.isCharge() && !Category.isPay(line.account()));
        var other = sum(lines, line -> !line.isCharge() && !Accounts.isParts(line.account()));
        var months = budget.jobs().stream()
                .mapToInt(OpenBudget.WorkTime::months)
                .max()
                .orElse(0);
        var posts = posts(budget.jobs(), pay);
        return new Model(
                name, new Plan(budget.parts(), budget.plan(), months, posts, running, other, Plan.CEILING), lines);
    }

    private static List<Plan.Post> posts(List<OpenBudget.WorkTime> jobs, Money pay) {
        var posts = new ArrayList<Plan.Post>();
        var workLeft = jobs.stream().mapToLong(Model::work).sum();
        var payLeft = pay;
        for (var job : jobs) {
            var share = new Money(Math.multiplyExact(payLeft.cents(), work(job)) / Math.max(1, workLeft));
            posts.add(new Plan.Post(job.weekly(), job.months(), share));
            payLeft = payLeft.minus(share);
            workLeft -= work(job);
        }
        return posts;
    }

    private static long work(OpenBudget.WorkTime job) {
        return (long) job.weekly().count() * job.months();
    }

    private static Money sum(List<BudgetLine> lines, Predicate<BudgetLine> wanted) {
        return lines.stream().filter(wanted).map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
