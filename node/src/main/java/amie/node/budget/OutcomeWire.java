package amie.node.budget;

import amie.model.Money;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Actor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from the figures of a budget or of a scenario, for programs; amounts are decimal strings.
///
/// @param secondWorker null for a reader who may know the total of pay only, as it tells gross pay
/// @param changes what small changes do, the greatest first; null likewise
public record OutcomeWire(
        String result,
        String costs,
        String revenue,
        String pay,
        int breakEvenParts,
        int maxParts,
        boolean viable,
        boolean windowOpen,
        String pricePerOwedDay,
        String pricePerSecondmentDay,
        int overheadBasisPoints,
        Prices prices,
        Days days,
        Prudence prudence,
        TrialWire.FirstYear firstYear,
        TrialWire.@Nullable SecondWorker secondWorker,
        @Nullable List<TrialWire.Change> changes) {

    /// @param ceiling UNDER, WITHIN_TOLERANCE or OVER
    /// @param ceilingGap of the owed day above (or, negative, below) the ceiling
    public record Prices(
            String collectiveShare,
            @Nullable String perWorkedDay,
            String minimum,
            @Nullable String minimumViable,
            String ceiling,
            String ceilingGap,
            String onePart) {}

    public record Days(
            BigDecimal capacity,
            BigDecimal owed,
            BigDecimal secondment,
            BigDecimal collective,
            BigDecimal perPart,
            String oneDay,
            BigDecimal weekOfSickness) {}

    public record Prudence(
            String reserve,
            String liabilityMonth,
            String liabilityDeficit,
            int partsBeforeVat,
            String launchGap,
            @Nullable BigDecimal launchMonthsInBalance) {}

    public static OutcomeWire of(Simulator simulator, Inputs figures, FirstYear firstYear, Actor reader) {
        var found = Viability.of(figures.plan());
        var trial = simulator.trial(found.plan(), firstYear);
        boolean byJob = BudgetAccess.PAY.admits(reader);
        return new OutcomeWire(
                found.result().toString(),
                found.plan().costs().toString(),
                found.plan().revenue().toString(),
                found.plan().salaries().toString(),
                found.window().breakEven(),
                found.window().most(),
                found.isViable(),
                found.window() instanceof Window.Open,
                found.prices().perOwedDay().toString(),
                found.prices().perSecondmentDay().toString(),
                found.overhead(),
                prices(found),
                days(found),
                prudence(found),
                TrialWire.FirstYear.of(trial.year()),
                byJob ? TrialWire.SecondWorker.of(trial.step()) : null,
                byJob ? TrialWire.changes(trial.sensitivity()) : null);
    }

    private static Prices prices(Viability found) {
        var prices = found.prices();
        return new Prices(
                prices.collectiveShare().toString(),
                text(prices.perWorkedDay()),
                prices.minimum().toString(),
                text(prices.minimumViable()),
                prices.ceiling().name(),
                prices.ceilingGap().toString(),
                found.step().part().toString());
    }

    private static Days days(Viability found) {
        var days = found.days();
        return new Days(
                days.capacity().inDays(),
                days.owed().inDays(),
                days.secondment().inDays(),
                days.collective().inDays(),
                days.perPart(),
                found.step().day().toString(),
                found.step().weekOfSickness().inDays());
    }

    private static Prudence prudence(Viability found) {
        return new Prudence(
                found.reserve().toString(),
                found.liability().month().toString(),
                found.liability().deficit().toString(),
                found.partsBeforeVat(),
                found.launch().gap().toString(),
                found.launch().monthsInBalance());
    }

    static @Nullable String text(@Nullable Money amount) {
        return amount == null ? null : amount.toString();
    }
}
