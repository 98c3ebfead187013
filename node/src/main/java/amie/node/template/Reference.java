package amie.node.template;

import amie.model.BudgetLine;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Payroll;
import amie.model.budget.Plan;
import amie.server.simulator.Inputs;
import amie.server.web.Request;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Round figures from which an author starts. They come from no Amie's accounts: parts times price less running costs
/// would be one person's pay. With twelve parts of 2 000 € they hold.
final class Reference {
    private static final HalfHours THREE_FIFTHS = HalfHours.hours(21);
    private static final Money WAGE = Money.euros(1_360);
    private static final int PARTS = 12;
    private static final Map<String, Integer> RUNNING = running();

    private final Payroll payroll = Payroll.bundled();

    private static Map<String, Integer> running() {
        var euros = new LinkedHashMap<String, Integer>();
        euros.put("6063", 600);
        euros.put("616", 400);
        euros.put("6185", 300);
        euros.put("6187", 400);
        euros.put("6251", 900);
        euros.put("626", 700);
        euros.put("627", 100);
        euros.put("6281", 150);
        euros.put("6475", 100);
        euros.put("651", 250);
        return euros;
    }

    /// @param parts how many the author's Amie has, which anybody may know
    Inputs inputs(Request request, PartPlan plan, int parts, LocalDate today) {
        var lines = RUNNING.entrySet().stream()
                .map(entry -> new BudgetLine(
                        entry.getKey(), request.t("account." + entry.getKey()), Money.euros(entry.getValue())))
                .toList();
        return new Inputs(parts, plan, 12, Plan.CEILING, List.of(job(request, today)), lines);
    }

    Inputs inputs(Request request, LocalDate today) {
        var plan = new PartPlan(
                Money.euros(2_000), Money.euros(1_500), amie.model.HalfDays.days(9), amie.model.HalfDays.days(2));
        return inputs(request, plan, PARTS, today);
    }

    private Inputs.Job job(Request request, LocalDate today) {
        var title = request.t("template.reference.job");
        return switch (payroll.employerCost(WAGE, THREE_FIFTHS, payroll.nearest(today))) {
            case Payroll.Known known -> new Inputs.Job(title, THREE_FIFTHS, 12, WAGE, known.perYear());
            // The minimum wage has grown past the reference wage: it takes its place.
            case Payroll.BelowMinimum(var least) -> minimum(title, least, today);
            case Payroll.Outside outside -> throw new IllegalStateException("no reference wage: " + outside);
        };
    }

    private Inputs.Job minimum(String title, Money least, LocalDate today) {
        return switch (payroll.employerCost(least, THREE_FIFTHS, payroll.nearest(today))) {
            case Payroll.Known known -> new Inputs.Job(title, THREE_FIFTHS, 12, least, known.perYear());
            case Payroll.BelowMinimum _, Payroll.Outside _ ->
                throw new IllegalStateException("the minimum wage is a wage");
        };
    }
}
