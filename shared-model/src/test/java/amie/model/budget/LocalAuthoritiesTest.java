package amie.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import amie.model.HalfDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three quarters of the days that can be worked (Code du travail, L1253-20).
class LocalAuthoritiesTest {
    /// Plaine works 132 days, 99 of them for authorities: nine parts of eleven days; Canal 352, Val-Commun 176.
    @ParameterizedTest(name = "{0}: {1} parts, {2} are too many")
    @CsvSource({"plaine, 9, 10", "canal, 24, 25", "val-commun, 12, 13", "hautes-combes, 9, 10", "trois-rives, 9, 10"})
    void mostPartsOfLocalAuthorities(String amie, int most, int tooMany) {
        var plan = SampleAmies.named(amie).plan();
        assertEquals(new LocalAuthorities(most, most), LocalAuthorities.of(plan, most));
        assertEquals(true, LocalAuthorities.of(plan, tooMany).isTooMany());
    }

    /// docs/numbers.md, “A season”: Val-Commun's commune has three parts, 27 of 176 days at its place, 15 % and not
    /// three
    /// quarters (L1253-20).
    @Test
    void theCommuneOfValCommunIsWithinBothLimits() {
        var plan = SampleAmies.named("val-commun").plan();
        assertFalse(LocalAuthorities.of(plan, 3).isTooMany());
        var lent = plan.formula().secondment().times(3);
        var workable = Viability.of(plan).days().capacity();
        assertEquals(HalfDays.days(27), lent);
        assertEquals(HalfDays.days(176), workable);
        assertEquals(15, Math.round(100.0 * lent.count() / workable.count()));
    }
}
