package amie.model.budget;

import amie.model.HalfHours;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/// The parameters of employer cost that hold between two dates, both included, and the formula that uses them.
///
/// @param minimumHourly minimum wage, euros an hour
/// @param ceiling social security ceiling, euros a month at full time
/// @param contributions employer contributions below the ceiling, share of gross pay
/// @param healthInsurance euros a month
public record PayrollRates(
        LocalDate from,
        LocalDate until,
        BigDecimal minimumHourly,
        BigDecimal ceiling,
        BigDecimal contributions,
        BigDecimal healthInsurance,
        Above above,
        Reduction reduction) {

    /// What comes on top above the ceiling.
    public record Above(BigDecimal whole, BigDecimal excess, BigDecimal ceilings) {}

    /// The general reduction on low pay (Code de la sécurité sociale, L241-13).
    public record Reduction(BigDecimal base, BigDecimal slope, BigDecimal most, int quarters, BigDecimal end) {}

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(35);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static PayrollRates read(String name) {
        var values = Parameters.read(name);
        return new PayrollRates(
                values.date("valid.from"),
                values.date("valid.until"),
                values.number("minimum.hourly"),
                values.number("ceiling.monthly"),
                values.number("contributions"),
                values.number("health.insurance"),
                new Above(values.number("above.whole"), values.number("above.excess"), values.number("ceilings")),
                new Reduction(
                        values.number("reduction.base"),
                        values.number("reduction.slope"),
                        values.number("reduction.most"),
                        values.whole("reduction.quarters"),
                        values.number("reduction.end")));
    }

    public boolean holdOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /// The least gross pay of a month, rounded up to the cent.
    Money minimumGross(HalfHours weekly) {
        return Money.of(minima(BigDecimal.ONE, weekly).setScale(2, RoundingMode.CEILING));
    }

    /// The greatest gross pay of a month for which these rates are right.
    Money highestGross(HalfHours weekly) {
        return Money.of(ceilingFor(weekly).multiply(above.ceilings()).setScale(2, RoundingMode.FLOOR));
    }

    /// What a month costs the employer.
    Money cost(Money gross, HalfHours weekly) {
        var pay = gross.amount();
        var cost = pay.add(pay.multiply(contributions))
                .add(healthInsurance)
                .subtract(pay.multiply(reductionShare(pay, weekly)));
        var excess = pay.subtract(ceilingFor(weekly));
        if (excess.signum() <= 0) return Money.of(cost);
        return Money.of(cost.add(pay.multiply(above.whole())).add(excess.multiply(above.excess())));
    }

    /// Whether pay of a month is so low that its contributions are reduced.
    public boolean reduce(Money gross, HalfHours weekly) {
        return gross.amount().compareTo(minima(reduction.end(), weekly)) < 0;
    }

    private BigDecimal reductionShare(BigDecimal gross, HalfHours weekly) {
        if (!reduce(Money.of(gross), weekly)) return BigDecimal.ZERO;
        var end = minima(reduction.end(), weekly);
        var distance = end.divide(gross, EXACT_ENOUGH).subtract(BigDecimal.ONE).multiply(HALF);
        var share = reduction.base().add(reduction.slope().multiply(power(distance)));
        return share.min(reduction.most()).setScale(4, RoundingMode.HALF_UP);
    }

    /// To a number of quarters: 7 quarters are the exponent 1.75.
    private BigDecimal power(BigDecimal base) {
        return base.sqrt(EXACT_ENOUGH).sqrt(EXACT_ENOUGH).pow(reduction.quarters(), EXACT_ENOUGH);
    }

    /// A number of minimum wages, euros a month: divided last, so that three of them are three to the cent.
    private BigDecimal minima(BigDecimal count, HalfHours weekly) {
        return minimumHourly
                .multiply(weekly.inHours())
                .multiply(count)
                .multiply(BigDecimal.valueOf(52))
                .divide(BigDecimal.valueOf(12), EXACT_ENOUGH);
    }

    private BigDecimal ceilingFor(HalfHours weekly) {
        return ceiling.multiply(weekly.inHours()).divide(FULL_TIME, EXACT_ENOUGH);
    }
}
