package amie.server.membercase;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.MemberCase;
import amie.model.budget.MemberCase.Spending;
import amie.server.chart.CaseChart;
import amie.server.chart.Drawing;
import amie.server.web.Fields;
import amie.server.web.Figures;
import amie.server.web.View;
import gg.jte.Content;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of a member's case: what is spent today, what would remain, and the parts.
///
/// @param found null if there are faults
public record CaseForm(Fields fields, @Nullable MemberCase found) {
    /// Its texts, to be named among the bundles of the site.
    public static final String BUNDLE = "amie/server/membercase/messages";

    /// What is paid for; lost hours are told in hours.
    public static final List<Spending> PAID =
            List.of(Spending.LICENCES, Spending.REPAIRS, Spending.EQUIPMENT, Spending.SERVICES);

    /// Before anybody says otherwise: the figures of 2015.
    public static final PartPlan USUAL =
            new PartPlan(Money.euros(2_000), Money.euros(1_500), HalfDays.days(9), HalfDays.days(2));

    private static final Money CENT = new Money(1);
    private static final Money MILLION = Money.euros(1_000_000);
    private static final HalfDays HALF_A_YEAR = HalfDays.days(183);
    private static final int MOST_PARTS = 100;
    private static final int MOST_HOURS = 1_000;
    private static final int USUAL_HOUR = 25;

    /// Notes every fault at its field.
    public static CaseForm read(Fields fields) {
        var hour = fields.money("hour", Money.ZERO, Money.euros(1_000));
        var today = spending(fields, "Today", hour);
        var after = spending(fields, "After", hour);
        var parts = fields.integer("parts", 1, MOST_PARTS);
        var price = fields.money("price", CENT, MILLION);
        var secondment = fields.halfDays("secondment", new HalfDays(1), HALF_A_YEAR);
        var collective = fields.halfDays("collective", HalfDays.ZERO, HALF_A_YEAR);
        if (!fields.isSound()) return new CaseForm(fields, null);
        var formula = new PartPlan(price, price, secondment, collective);
        return new CaseForm(fields, new MemberCase(today, after, hour, parts, formula));
    }

    private static Map<Spending, Money> spending(Fields fields, String when, Money hour) {
        var all = new EnumMap<Spending, Money>(Spending.class);
        for (var spending : PAID)
            all.put(
                    spending,
                    Objects.requireNonNullElse(
                            fields.optionalMoney(field(spending, when), Money.ZERO, MILLION), Money.ZERO));
        var hours = Objects.requireNonNullElse(fields.optionalInteger("hours" + when, 0, MOST_HOURS), 0);
        all.put(Spending.LOST_HOURS, hour.times(12L * hours));
        return all;
    }

    /// One part of this formula, and nothing spent yet.
    public static CaseForm blank(Lang lang, PartPlan formula) {
        var values = new LinkedHashMap<String, String>();
        values.put("parts", "1");
        values.put("hour", Figures.number(lang, Money.euros(USUAL_HOUR).amount()));
        values.put("price", Figures.number(lang, formula.price().amount()));
        values.put("secondment", Figures.number(lang, formula.secondment().inDays()));
        values.put("collective", Figures.number(lang, formula.collective().inDays()));
        return new CaseForm(Fields.filled(lang, values), null);
    }

    /// The name of a field: `repairsToday`.
    public static String field(Spending spending, String when) {
        return spending.name().toLowerCase(Locale.ROOT) + when;
    }

    /// The fields, to be put into a form of the page; faults stand at their fields.
    public Content inputs(View v) {
        return Drawing.of("membercase/inputs.jte", v, this);
    }

    /// What follows, or the faults: what a page shows beside the form, and htmx puts in its place.
    ///
    /// @param path of the page; what follows is printed at `{path}/pdf`
    Content answer(View v, String path) {
        return Drawing.of("membercase/answer.jte", v, new Answer(this, path));
    }

    /// @param path of the page
    public record Answer(CaseForm form, String path) {}

    /// Whether nobody said yet what is spent.
    public boolean isBlank() {
        if (!fields.isSound()) return false;
        return found == null || found.totalToday().plus(found.totalAfter()).equals(found.fee());
    }

    /// The names of all fields.
    public static List<String> names() {
        var spending = PAID.stream().flatMap(one -> Stream.of(field(one, "Today"), field(one, "After")));
        var others = Stream.of("hoursToday", "hoursAfter", "hour", "parts", "price", "secondment", "collective");
        return Stream.concat(spending, others).toList();
    }

    public CaseChart chart(MemberCase of) {
        return CaseChart.of("case", of);
    }
}
