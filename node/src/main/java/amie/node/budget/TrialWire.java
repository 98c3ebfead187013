package amie.node.budget;

import amie.model.budget.LaunchYear;
import amie.model.budget.Sensitivity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What figures would become, for programs: in a first year, with one more worker, with small changes.
public final class TrialWire {
    private TrialWire() {}

    /// The first twelve months at the launch price.
    ///
    /// @param hiring month of the civil year from which pay is due
    /// @param advance what somebody must advance
    /// @param left at the end of the year
    /// @param earliestHiring which month of the year employment can begin in, from 1; null if none is late enough
    public record FirstYear(
            int opening,
            int hiring,
            int instalments,
            String advance,
            String left,
            String reserve,
            @Nullable Integer earliestHiring,
            List<Month> months) {
        static FirstYear of(LaunchYear year) {
            var schedule = year.schedule();
            return new FirstYear(
                    schedule.opening(),
                    year.months().get(schedule.hiring() - 1).civil(),
                    schedule.instalments(),
                    year.advance().toString(),
                    year.left().toString(),
                    year.reserve().toString(),
                    year.earliestHiring(),
                    year.months().stream().map(Month::of).toList());
        }
    }

    /// @param month of the civil year
    /// @param balance at its end
    public record Month(int month, String parts, String other, String pay, String running, String balance) {
        static Month of(LaunchYear.Month month) {
            return new Month(
                    month.civil(),
                    month.parts().toString(),
                    month.other().toString(),
                    month.pay().toString(),
                    month.running().toString(),
                    month.balance().toString());
        }
    }

    /// @param leap numbers of parts that are too many for the workers there are and too few for one more
    public record SecondWorker(BigDecimal weekly, int leap, int crossingPart, Step now, Step next) {
        static SecondWorker of(amie.model.budget.SecondWorker found) {
            return new SecondWorker(
                    found.weekly().inHours(),
                    found.leap(),
                    found.crossingPart(),
                    Step.of(found.now()),
                    Step.of(found.next()));
        }
    }

    /// @param payrollTax if no VAT is charged; null if the formula knows no gross pay
    public record Step(
            int workers,
            BigDecimal capacity,
            String costs,
            int breakEvenParts,
            int maxParts,
            @Nullable String minimumViable,
            @Nullable String payrollTax) {
        static Step of(amie.model.budget.SecondWorker.Step step) {
            var tax = step.tax();
            return new Step(
                    step.workers(),
                    step.capacity().inDays(),
                    step.costs().toString(),
                    step.window().breakEven(),
                    step.window().most(),
                    OutcomeWire.text(step.minimumViable()),
                    tax == null ? null : tax.due().toString());
        }
    }

    /// @param change PART, GROSS_10, GROSS_1, HOUR, PRICE, RUNNING_10, LOST_DAY or SICK_WEEK
    public record Change(
            String change, @Nullable Effect less, @Nullable Effect more) {}

    /// @param result what is added to it
    /// @param minimum what is added to the least price that pays the costs
    public record Effect(String result, String minimum) {
        static @Nullable Effect of(Sensitivity.@Nullable Effect effect) {
            return effect == null
                    ? null
                    : new Effect(effect.result().toString(), effect.minimum().toString());
        }
    }

    static List<Change> changes(Sensitivity found) {
        return found.rows().stream()
                .map(row -> new Change(row.change().name(), Effect.of(row.less()), Effect.of(row.more())))
                .toList();
    }
}
