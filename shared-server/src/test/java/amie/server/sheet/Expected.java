package amie.server.sheet;

import amie.model.HalfDays;
import amie.model.Money;
import amie.model.budget.LaunchYear;
import amie.model.budget.LocalAuthorities;
import amie.model.budget.Payroll;
import amie.model.budget.SecondWorker;
import amie.model.budget.Sensitivity;
import amie.model.budget.Sensitivity.Effect;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import amie.server.simulator.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What our functions find, in the words of the sheets.
record Expected(Inputs inputs, FirstYear firstYear) {
    private static final Payroll PAYROLL = Payroll.bundled();

    Map<String, String> results() {
        var v = viability();
        var all = new LinkedHashMap<String, String>();
        all.put("figure.break-even", String.valueOf(v.window().breakEven()));
        all.put("figure.most", String.valueOf(v.window().most()));
        all.put("figure.capacity", days(v.days().capacity()));
        all.put("figure.owed", days(v.days().owed()));
        all.put("figure.per-part", plain(v.days().perPart()));
        all.put("figure.one-day", euros(v.step().day()));
        all.put("figure.sick-week", days(v.step().weekOfSickness()));
        prices(all, v.prices());
        budget(all, v);
        prudence(all, v);
        law(all, v);
        return all;
    }

    private static void prices(Map<String, String> all, Viability.Prices prices) {
        all.put("figure.per-owed-day", euros(prices.perOwedDay()));
        all.put("figure.per-secondment-day", euros(prices.perSecondmentDay()));
        all.put("figure.collective-share", euros(prices.collectiveShare()));
        all.put("figure.per-worked-day", euros(prices.perWorkedDay()));
        all.put("figure.minimum", euros(prices.minimum()));
        all.put("figure.minimum-viable", euros(prices.minimumViable()));
        all.put("sheet.ceiling-gap", euros(prices.ceilingGap()));
    }

    private static void budget(Map<String, String> all, Viability v) {
        all.put("figure.costs", euros(v.plan().costs()));
        all.put("figure.income", euros(v.plan().revenue()));
        all.put("figure.result", euros(v.result()));
        all.put("figure.overhead", plain(BigDecimal.valueOf(v.overhead(), 2)));
        all.put("figure.one-part", euros(v.step().part()));
    }

    private void prudence(Map<String, String> all, Viability v) {
        all.put("figure.reserve", euros(v.reserve()));
        all.put("figure.liability-month", euros(v.liability().month()));
        all.put("figure.liability-deficit", euros(v.liability().deficit()));
        all.put("figure.vat-parts", String.valueOf(v.partsBeforeVat()));
        all.put("figure.launch-gap", euros(v.launch().gap()));
        var months = v.launch().monthsInBalance();
        all.put("figure.launch-months", months == null ? "" : plain(months));
        var year = year();
        var earliest = year.earliestHiring();
        all.put(
                "sheet.earliest",
                earliest == null
                        ? "–"
                        : "month." + year.months().get(earliest - 1).civil());
    }

    private void law(Map<String, String> all, Viability v) {
        var tax = another().now().tax();
        all.put("sheet.tax-before", tax == null ? "" : euros(tax.before()));
        all.put("sheet.tax-due", tax == null ? "" : euros(tax.due()));
        all.put(
                "sheet.authorities",
                String.valueOf(LocalAuthorities.of(v.plan(), 1).most()));
    }

    /// What stands beside the figures where they meet the law.
    Map<String, String> sentences() {
        var v = viability();
        var hints = Outcome.of(inputs, PAYROLL, Chance.DAY).hints();
        var turnover = hints.stream()
                .filter(hint -> hint != Outcome.Hint.UNDER_24_HOURS)
                .findFirst();
        var authorities = firstYear.authorities();
        var isTooMany = authorities != null
                && LocalAuthorities.of(v.plan(), authorities).isTooMany();
        return Map.of(
                "sheet.part-time",
                hints.contains(Outcome.Hint.UNDER_24_HOURS) ? "simulator.hint.UNDER_24_HOURS" : "sheet.nothing",
                "sheet.turnover",
                turnover.map(hint -> "simulator.hint." + hint).orElse("sheet.nothing"),
                "sheet.authorities",
                isTooMany ? "sheet.authorities.many" : "sheet.authorities.fit");
    }

    /// With one more worker.
    Map<String, String> oneMore() {
        var next = another().next();
        var all = new LinkedHashMap<String, String>();
        all.put("figure.capacity", days(next.capacity()));
        all.put("figure.costs", euros(next.costs()));
        all.put("figure.break-even", String.valueOf(next.window().breakEven()));
        all.put("figure.most", String.valueOf(next.window().most()));
        all.put("figure.minimum-viable", euros(next.minimumViable()));
        all.put("sheet.tax-before", next.tax() == null ? "" : euros(next.tax().before()));
        all.put("sheet.tax-due", next.tax() == null ? "" : euros(next.tax().due()));
        all.put("sheet.another.crossing", String.valueOf(another().crossingPart()));
        return all;
    }

    String leap() {
        if (another().next().window() instanceof Window.Empty) return "sheet.another.CLOSED";
        return another().leap() > 0 ? "sheet.another.GAP" : "sheet.another.NONE";
    }

    /// Result and least price, less and more.
    Map<String, List<String>> changes() {
        var all = new LinkedHashMap<String, List<String>>();
        for (var row : Sensitivity.of(inputs.plan(), PAYROLL, Chance.DAY).rows())
            all.put(
                    "change." + row.change(),
                    List.of(result(row.less()), minimum(row.less()), result(row.more()), minimum(row.more())));
        return all;
    }

    private static String result(@Nullable Effect effect) {
        return effect == null ? "" : euros(effect.result());
    }

    private static String minimum(@Nullable Effect effect) {
        return effect == null ? "" : euros(effect.minimum());
    }

    /// Civil month, parts, other income, pay, running costs and balance of each month.
    List<List<String>> months() {
        return year().months().stream()
                .map(month -> List.of(
                        "month." + month.civil(),
                        euros(month.parts()),
                        euros(month.other()),
                        euros(month.pay()),
                        euros(month.running()),
                        euros(month.balance())))
                .toList();
    }

    private Viability viability() {
        return Viability.of(inputs.plan());
    }

    private LaunchYear year() {
        return LaunchYear.of(inputs.plan(), firstYear.schedule(inputs.plan()));
    }

    private SecondWorker another() {
        return SecondWorker.of(inputs.plan(), firstYear.another(), PAYROLL, Chance.DAY);
    }

    private static String euros(@Nullable Money amount) {
        return amount == null ? "" : plain(amount.amount());
    }

    private static String days(HalfDays days) {
        return plain(days.inDays());
    }

    static String plain(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
