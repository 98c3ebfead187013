package amie.server.simulator;

import amie.model.AmieTemplate;
import amie.model.BudgetLine;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.CostStructure;
import amie.model.budget.Model;
import amie.model.budget.Plan;
import amie.server.web.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What somebody entered, sound and complete.
///
/// @param months length of the season; below twelve it is a launch at the launch price
/// @param lines running costs, and income besides the parts
public record Inputs(int parts, PartPlan formula, int months, Money ceiling, List<Job> jobs, List<BudgetLine> lines) {
    /// Pay and contributions together, as one line.
    private static final String PAY = "641";

    private static final String PARTS = "7084";

    /// Trainings and services sold to others than members.
    public static final String SERVICES = "706";

    /// One job.
    ///
    /// @param months how long it lasts in the season
    /// @param grossPerMonth if the cost was computed from it
    /// @param employerCost of these months
    public record Job(
            @Nullable String title,
            HalfHours weekly,
            int months,
            @Nullable Money grossPerMonth,
            Money employerCost) {}

    public Inputs {
        jobs = List.copyOf(jobs);
        lines = List.copyOf(lines);
    }

    /// The reference figures of a template, for a whole year.
    public static Inputs of(AmieTemplate template) {
        var jobs = template.jobs().stream()
                .map(job -> new Job(job.title(), job.weekly(), job.months(), null, job.employerCost()))
                .toList();
        return new Inputs(template.parts(), template.plan(), 12, Plan.CEILING, jobs, template.running());
    }

    /// What the fields of a form hold that shows these inputs, as the language writes numbers.
    public SequencedMap<String, String> values(Lang lang) {
        var values = new LinkedHashMap<String, String>();
        values.put("parts", Figures.number(lang, parts));
        values.put("price", Figures.number(lang, formula.price().amount()));
        values.put("launchPrice", Figures.number(lang, formula.launchPrice().amount()));
        values.put("secondment", Figures.number(lang, formula.secondment().inDays()));
        values.put("collective", Figures.number(lang, formula.collective().inDays()));
        values.put("ceiling", Figures.number(lang, ceiling.amount()));
        values.put("months", Figures.number(lang, months));
        for (var i = 0; i < jobs.size(); i++) enter(values, lang, "jobs." + i + ".", jobs.get(i));
        for (var i = 0; i < lines.size(); i++) {
            values.put("lines." + i + ".account", lines.get(i).account());
            values.put("lines." + i + ".label", lines.get(i).label());
            values.put(
                    "lines." + i + ".amount",
                    Figures.number(lang, lines.get(i).amount().amount()));
        }
        return values;
    }

    private static void enter(Map<String, String> values, Lang lang, String at, Job job) {
        var title = job.title();
        var gross = job.grossPerMonth();
        values.put(at + "title", title == null ? "" : title);
        values.put(at + "weekly", Figures.number(lang, job.weekly().inHours()));
        values.put(at + "months", Figures.number(lang, job.months()));
        if (gross != null) values.put(at + "gross", Figures.number(lang, gross.amount()));
        else
            values.put(
                    at + "employerCost", Figures.number(lang, job.employerCost().amount()));
    }

    public Plan plan() {
        var posts = jobs.stream()
                .map(job -> new Plan.Post(job.weekly(), job.months(), job.employerCost()))
                .toList();
        return new Plan(
                parts, formula, months, posts, sum(BudgetLine::isCharge), sum(line -> !line.isCharge()), ceiling);
    }

    public List<BudgetLine> charges() {
        return lines.stream().filter(BudgetLine::isCharge).toList();
    }

    public List<BudgetLine> income() {
        return lines.stream().filter(line -> !line.isCharge()).toList();
    }

    /// What members and others pay for services, which counts for the VAT exemption; grants and gifts do not.
    Money turnover() {
        var services = sum(line -> line.account().startsWith(SERVICES));
        return plan().price().times(parts).plus(services);
    }

    /// Every line, with pay as one charge and the parts as one income.
    public List<BudgetLine> allLines(String payLabel, String partsLabel) {
        var plan = plan();
        var all = new ArrayList<BudgetLine>();
        all.add(new BudgetLine(PAY, payLabel, plan.salaries()));
        all.addAll(lines);
        all.add(new BudgetLine(PARTS, partsLabel, plan.price().times(parts)));
        return all;
    }

    public CostStructure structure() {
        return CostStructure.of(allLines("", ""));
    }

    /// For a comparison.
    public Model model(String name) {
        return new Model(name, plan(), allLines("", ""));
    }

    private Money sum(Predicate<BudgetLine> wanted) {
        return lines.stream().filter(wanted).map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
