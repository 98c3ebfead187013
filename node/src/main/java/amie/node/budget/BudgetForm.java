package amie.node.budget;

import static amie.model.budget.Plan.MOST_MONEY;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Category;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.server.web.Fields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a budget from a form or from JSON, and fills the form again.
final class BudgetForm {
    static final int MOST_JOBS = 20;
    static final int MOST_LINES = 60;
    private static final Money CENT = new Money(1);
    private static final HalfDays YEAR = HalfDays.days(365);

    private final Payroll payroll;
    private final LocalDate today;

    BudgetForm(Payroll payroll, LocalDate today) {
        this.payroll = payroll;
        this.today = today;
    }

    /// The draft as read; not to be used if the fields are not sound.
    Draft read(Fields fields) {
        var formula = new PartPlan(
                fields.money("price", CENT, MOST_MONEY),
                fields.money("launchPrice", CENT, MOST_MONEY),
                fields.halfDays("secondment", new HalfDays(1), YEAR),
                fields.halfDays("collective", HalfDays.ZERO, YEAR));
        if (formula.owed().compareTo(HalfDays.days(366)) > 0) fields.fault("collective", "budget.fault.days");
        int parts = fields.integer("parts", 1, Plan.MOST_PARTS);
        int months = fields.integer("months", 1, 12);
        var rows = fields.rows("jobs", MOST_JOBS);
        if (rows.isEmpty()) fields.fault("jobs", "budget.fault.no-job");
        var jobs = rows.stream().map(row -> job(row, months)).toList();
        var lines = fields.rows("lines", MOST_LINES).stream()
                .map(BudgetForm::line)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Draft(formula, parts, months, jobs, lines);
    }

    private Job job(Fields row, int season) {
        var title = row.text("title", 120);
        var weekly = row.halfHours("weekly");
        int months = row.integer("months", 1, 12);
        if (months > season) row.fault("months", "budget.fault.longer-than-season", season);
        if (weekly.count() > amie.model.HalfHours.FULL_TIME.count()) row.fault("weekly", "budget.fault.over-full-time");
        var gross = row.optionalMoney("gross", CENT, MOST_MONEY);
        var cost = row.optionalMoney("employerCost", Money.ZERO, MOST_MONEY);
        if (cost != null) return new Job(title, weekly, months, gross, cost);
        if (gross == null) {
            row.fault("employerCost", "budget.fault.cost-or-gross");
            return new Job(title, weekly, months, null, Money.ZERO);
        }
        var known = cost(row, gross, weekly);
        return new Job(title, weekly, months, gross, known == null ? Money.ZERO : known.times(months));
    }

    private @Nullable Money cost(Fields row, Money gross, amie.model.HalfHours weekly) {
        return switch (payroll.employerCost(gross, weekly, payroll.nearest(today))) {
            case Payroll.Known known -> known.perMonth();
            case Payroll.BelowMinimum below -> {
                row.fault("gross", "budget.fault.below-minimum", below.minimumGross());
                yield null;
            }
            case Payroll.Outside outside -> {
                row.fault("employerCost", "budget.fault.outside-formula");
                yield null;
            }
        };
    }

    private static @Nullable BudgetLine line(Fields row) {
        var account = row.text("account", 6);
        var label = row.text("label", 120);
        var amount = row.money("amount", Money.ZERO, MOST_MONEY);
        if (!account.matches("[67][0-9]{2,5}")) {
            if (!account.isEmpty()) row.fault("account", "budget.fault.account");
            return null;
        }
        if (Category.isPay(account)) row.fault("account", "budget.fault.pay-account");
        if (account.startsWith(Budget.PARTS)) row.fault("account", "budget.fault.parts-account");
        return new BudgetLine(account, label, amount);
    }

    /// The fields of a form that shows this draft.
    static Fields fill(Lang lang, Draft draft) {
        var values = new LinkedHashMap<String, String>();
        values.put("price", amount(lang, draft.formula().price()));
        values.put("launchPrice", amount(lang, draft.formula().launchPrice()));
        values.put("secondment", decimal(lang, draft.formula().secondment().toString()));
        values.put("collective", decimal(lang, draft.formula().collective().toString()));
        values.put("parts", Integer.toString(draft.parts()));
        values.put("months", Integer.toString(draft.months()));
        for (int i = 0; i < draft.jobs().size(); i++)
            fill(lang, values, "jobs." + i + ".", draft.jobs().get(i));
        for (int i = 0; i < draft.lines().size(); i++) {
            var line = draft.lines().get(i);
            values.put("lines." + i + ".account", line.account());
            values.put("lines." + i + ".label", line.label());
            values.put("lines." + i + ".amount", amount(lang, line.amount()));
        }
        return Fields.filled(lang, values);
    }

    private static void fill(Lang lang, Map<String, String> values, String at, Job job) {
        values.put(at + "title", job.title());
        values.put(at + "weekly", decimal(lang, job.weekly().toString()));
        values.put(at + "months", Integer.toString(job.months()));
        var gross = job.gross();
        if (gross != null) values.put(at + "gross", amount(lang, gross));
        else values.put(at + "employerCost", amount(lang, job.employerCost()));
    }

    private static String amount(Lang lang, Money money) {
        return decimal(lang, money.toString());
    }

    private static String decimal(Lang lang, String plain) {
        return lang == Lang.FR ? plain.replace('.', ',') : plain;
    }

    /// Charges that most Amies have: the rows that a new budget offers.
    static List<String> usualAccounts() {
        return List.of("616", "626", "627", "651", "6063", "6185", "6187", "6251", "6281", "6475");
    }
}
