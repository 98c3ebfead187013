package amie.node.ledger;

import amie.model.Money;
import amie.model.budget.Actuals;
import amie.model.budget.Category;
import amie.server.web.View;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What money is for, planned and real, said to somebody who never read accounts.
///
/// @param category null for income
public record InWords(Kind kind, @Nullable Category category, Money planned, Money actual) {
    /// What a sentence is about.
    public enum Kind {
        CHARGE,
        PARTS,
        OTHER_INCOME
    }

    /// How it stands to the plan.
    public enum Trend {
        AS_PLANNED,
        MORE,
        LESS,
        UNPLANNED
    }

    private static final Money NOTABLE = Money.euros(100);

    static InWords of(Kind kind, @Nullable Category category) {
        return new InWords(kind, category, Money.ZERO, Money.ZERO);
    }

    InWords plus(Actuals.Row row) {
        return new InWords(kind, category, planned.plus(row.planned()), actual.plus(row.actual()));
    }

    boolean isEmpty() {
        return planned.cents() == 0 && actual.cents() == 0;
    }

    /// Small differences, up to 100 € or a tenth of the plan, are as planned; what had no plan is not.
    public Trend trend() {
        if (planned.cents() == 0 && actual.cents() != 0) return Trend.UNPLANNED;
        var more = actual.minus(planned);
        var size = Math.abs(more.cents());
        if (size <= NOTABLE.cents() || 10 * size <= planned.cents()) return Trend.AS_PLANNED;
        return more.isNegative() ? Trend.LESS : Trend.MORE;
    }

    /// The sentence.
    public String said(View v) {
        var about = category == null ? v.t("ledger.words.about." + kind) : v.name(category);
        var verb = (kind == Kind.CHARGE ? "spent" : "received") + (actual.isNegative() ? ".back" : "");
        var gap = new Money(Math.abs(actual.minus(planned).cents()));
        return v.t("ledger.words." + verb, about, v.euros(planned), v.euros(new Money(Math.abs(actual.cents())))) + " "
                + v.t("ledger.words." + trend().name().toLowerCase(Locale.ROOT).replace('_', '-'), v.euros(gap));
    }
}
