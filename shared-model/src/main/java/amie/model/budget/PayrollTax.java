package amie.model.budget;

import amie.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Payroll tax of an association that charges no VAT (Code général des impôts, 231 and 1679 A), by the parameters that
/// hold between two dates, both included.
///
/// Its two small reliefs, up to 1 200 and 2 040 €, are left out: below the allowance of associations they change
/// nothing.
///
/// @param rate on all gross pay
/// @param addedFirst on top above the first limit; limits are euros of one employee's gross pay in a year
/// @param addedSecond on top of both above the second limit
/// @param allowance deducted from the tax of all employees
public record PayrollTax(
        LocalDate from,
        LocalDate until,
        BigDecimal rate,
        BigDecimal addedFirst,
        BigDecimal addedSecond,
        BigDecimal limitFirst,
        BigDecimal limitSecond,
        Money allowance) {
    private static final List<String> FILES = List.of("payroll-tax-2025", "payroll-tax-2026");

    /// @param before of all employees, before the allowance
    /// @param due what is left to pay
    public record Due(Money before, Money due) {}

    /// The parameters of a day, or else those nearest to it.
    public static PayrollTax on(LocalDate date) {
        return FILES.stream()
                .map(PayrollTax::read)
                .min(Comparator.comparingLong(tax -> tax.distance(date)))
                .orElseThrow();
    }

    public boolean holdsOn(LocalDate date) {
        return distance(date) == 0;
    }

    /// For the yearly gross pay of each employee.
    public Due of(List<Money> gross) {
        var before = gross.stream().map(this::of).reduce(Money.ZERO, Money::plus);
        var left = before.minus(allowance);
        return new Due(before, left.isNegative() ? Money.ZERO : left);
    }

    private Money of(Money gross) {
        var pay = gross.amount();
        return Money.of(pay.multiply(rate)
                .add(above(pay, limitFirst).multiply(addedFirst))
                .add(above(pay, limitSecond).multiply(addedSecond)));
    }

    private static BigDecimal above(BigDecimal pay, BigDecimal limit) {
        return pay.subtract(limit).max(BigDecimal.ZERO);
    }

    /// In days; zero within the parameters' validity.
    private long distance(LocalDate date) {
        return Math.max(0, Math.max(from.toEpochDay() - date.toEpochDay(), date.toEpochDay() - until.toEpochDay()));
    }

    private static PayrollTax read(String name) {
        var values = Parameters.read(name);
        return new PayrollTax(
                values.date("valid.from"),
                values.date("valid.until"),
                values.number("rate"),
                values.number("added.first"),
                values.number("added.second"),
                values.number("limit.first"),
                values.number("limit.second"),
                Money.of(values.number("allowance")));
    }
}
