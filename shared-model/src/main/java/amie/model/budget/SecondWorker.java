package amie.model.budget;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The step from the workers of a plan to one more: a leap in days and in costs, with running costs as they are.
///
/// @param partsBeforeVat most parts whose price stays within the VAT exemption of small turnovers
public record SecondWorker(HalfHours weekly, Step now, Step next, int partsBeforeVat) {
    /// What a number of workers allows and needs.
    ///
    /// @param minimumViable the least price with as many parts as the days allow; none if there are no days
    /// @param tax payroll tax if no VAT is charged; none if the formula knows no gross pay for a job
    public record Step(
            int workers,
            HalfDays capacity,
            Money costs,
            Window window,
            @Nullable Money minimumViable,
            PayrollTax.@Nullable Due tax) {}

    /// @param weekly hours of the one more; as the last if null
    /// @param rates the day whose parameters of payroll and payroll tax are used, or those nearest to it
    public static SecondWorker of(Plan plan, @Nullable HalfHours weekly, Payroll payroll, LocalDate rates) {
        var hours = weekly == null ? plan.posts().getLast().weekly() : weekly;
        var next = new Changed(plan, payroll, rates).worker(hours);
        return new SecondWorker(
                next.posts().getLast().weekly(),
                step(plan, payroll, rates),
                step(next, payroll, rates),
                Viability.of(plan).partsBeforeVat());
    }

    /// The part whose price takes the turnover beyond the VAT exemption.
    public int crossingPart() {
        return Math.addExact(partsBeforeVat, 1);
    }

    /// The numbers of parts between, too many for the workers there are and too few to pay one more; zero if there are
    /// none.
    public int leap() {
        return Math.max(0, next.window().breakEven() - now.window().most() - 1);
    }

    private static Step step(Plan plan, Payroll payroll, LocalDate rates) {
        var found = Viability.of(plan);
        var gross = yearlyGross(plan, payroll, rates);
        return new Step(
                plan.posts().size(),
                found.days().capacity(),
                plan.costs(),
                found.window(),
                found.prices().minimumViable(),
                gross == null ? null : PayrollTax.on(rates).of(gross));
    }

    private static @Nullable List<Money> yearlyGross(Plan plan, Payroll payroll, LocalDate rates) {
        var all = new ArrayList<Money>();
        var changed = new Changed(plan, payroll, rates);
        for (var post : plan.posts()) {
            var gross = changed.gross(post);
            if (gross == null) return null;
            all.add(gross.times(post.months()));
        }
        return all;
    }
}
