package amie.node.budget;

import amie.model.BudgetLine;
import amie.server.simulator.Inputs;
import amie.server.web.Actor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A budget as programs read and write it; amounts are decimal strings.
///
/// @param jobs null for a reader who may know the total of pay only
/// @param pay that total, in place of the jobs
public record BudgetWire(
        int year,
        int parts,
        String price,
        String launchPrice,
        BigDecimal secondment,
        BigDecimal collective,
        int months,
        String ceiling,
        @Nullable List<JobWire> jobs,
        @Nullable PayWire pay,
        List<LineWire> lines) {

    /// What all jobs cost the employer together.
    public record PayWire(int jobs, String employerCost) {}

    public record JobWire(
            @Nullable String title,
            BigDecimal weekly,
            int months,
            @Nullable String gross,
            String employerCost) {
        public static JobWire of(Inputs.Job job) {
            var gross = job.grossPerMonth();
            return new JobWire(
                    job.title(),
                    job.weekly().inHours(),
                    job.months(),
                    gross == null ? null : gross.toString(),
                    job.employerCost().toString());
        }
    }

    public record LineWire(String account, String label, String amount) {
        public static LineWire of(BudgetLine line) {
            return new LineWire(line.account(), line.label(), line.amount().toString());
        }
    }

    static BudgetWire of(Budget budget, Actor reader) {
        boolean byJob = BudgetAccess.PAY.admits(reader);
        var content = budget.content();
        return new BudgetWire(
                budget.year(),
                content.parts(),
                content.formula().price().toString(),
                content.formula().launchPrice().toString(),
                content.formula().secondment().inDays(),
                content.formula().collective().inDays(),
                content.months(),
                content.ceiling().toString(),
                byJob ? content.jobs().stream().map(JobWire::of).toList() : null,
                byJob ? null : pay(budget),
                content.lines().stream().map(LineWire::of).toList());
    }

    private static PayWire pay(Budget budget) {
        return new PayWire(
                budget.content().jobs().size(), budget.plan().salaries().toString());
    }
}
