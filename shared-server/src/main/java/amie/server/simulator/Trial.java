package amie.server.simulator;

import amie.model.Money;
import amie.model.budget.LaunchYear;
import amie.model.budget.LocalAuthorities;
import amie.model.budget.Payroll;
import amie.model.budget.PayrollTax;
import amie.model.budget.Plan;
import amie.model.budget.SecondWorker;
import amie.model.budget.Sensitivity;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.chart.LaunchChart;
import amie.server.chart.StepChart;
import amie.server.chart.TornadoChart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a plan would become: its first year month by month, with one more worker, with small changes.
///
/// @param tax the parameters of payroll tax that are used
/// @param payroll the formula of employer cost
/// @param day the day whose parameters are asked for; those nearest to it are used
/// @param authorities null if no part is said to be of a local authority
public record Trial(
        Plan plan,
        LaunchYear year,
        SecondWorker step,
        Sensitivity sensitivity,
        PayrollTax tax,
        Payroll payroll,
        LocalDate day,
        @Nullable LocalAuthorities authorities) {
    /// How one more worker changes what is possible.
    public enum Leap {
        /// Some numbers of parts are too many for the workers there are and too few for one more.
        GAP,
        /// Parts may grow one by one.
        NONE,
        /// With one more worker no number of parts is viable at this price.
        CLOSED
    }

    static Trial of(Plan plan, FirstYear firstYear, Payroll payroll, LocalDate day) {
        return new Trial(
                plan,
                LaunchYear.of(plan, firstYear.schedule(plan)),
                SecondWorker.of(plan, firstYear.another(), payroll, day),
                Sensitivity.of(plan, payroll, day),
                PayrollTax.on(day),
                payroll,
                day,
                authorities(plan, firstYear.authorities()));
    }

    private static @Nullable LocalAuthorities authorities(Plan plan, @Nullable Integer parts) {
        return parts == null || parts == 0 ? null : LocalAuthorities.of(plan, parts);
    }

    public LaunchChart launchChart() {
        return LaunchChart.of("launch", year);
    }

    public StepChart stepChart() {
        return StepChart.of("step", step);
    }

    public TornadoChart tornadoChart() {
        return TornadoChart.of("tornado", sensitivity);
    }

    public Leap leap() {
        if (step.next().window() instanceof Window.Empty) return Leap.CLOSED;
        return step.leap() > 0 ? Leap.GAP : Leap.NONE;
    }

    /// The civil month in which employment may begin at the earliest; null if none is late enough.
    public @Nullable Integer earliestHiring() {
        var earliest = year.earliestHiring();
        return earliest == null ? null : year.months().get(earliest - 1).civil();
    }

    /// What the greatest change does to the result, without sign.
    public Sensitivity.Row greatest() {
        return sensitivity.rows().getFirst();
    }

    /// Whether the parameters of payroll tax are those of another year.
    public boolean isTaxEstimate() {
        return !tax.holdsOn(day);
    }

    /// What 1 % more gross pay adds to the cost of pay; null if the law or the formula knows no such pay, or if pay
    /// costs nothing.
    public @Nullable Money dearer() {
        var more = sensitivity.rows().stream()
                .filter(row -> row.change() == Sensitivity.Change.GROSS_1)
                .findFirst()
                .orElseThrow()
                .more();
        if (more == null || plan.salaries().cents() == 0) return null;
        return Money.ZERO.minus(more.result());
    }

    /// Whether 1 % more gross pay costs more than 1 %, and because the reduction on low pay melts.
    public boolean reductionMelts() {
        var more = dearer();
        if (more == null || more.times(100).compareTo(plan.salaries()) <= 0) return false;
        return plan.posts().stream().anyMatch(this::isReduced);
    }

    private boolean isReduced(Plan.Post post) {
        return payroll.grossFor(post, payroll.nearest(day)) instanceof Payroll.Known(var gross)
                && payroll.ratesNear(day).reduce(gross, post.weekly());
    }

    /// Whether parts are so dear that not even one stays within the VAT exemption of small turnovers.
    public boolean crossesAtOnce() {
        return Viability.VAT_FRANCHISE.compareTo(plan.price()) < 0;
    }
}
