package amie.model.budget;

import amie.model.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A first year month by month: what comes in, what goes out, what is left. An Amie whose year balances can still run
/// out of money in March.
///
/// Parts are paid in equal instalments at the beginning of equal periods; running costs and other income are spread
/// evenly; a job costs the same each month from hiring on.
///
/// @param months all twelve, in order
public record CashYear(List<Month> months) {
    /// How often a part may be paid in a year.
    public static final Set<Integer> INSTALMENTS = Set.of(1, 2, 3, 4, 6, 12);

    private static final int YEAR = 12;

    /// @param number 1 to 12, counted from the beginning of the season
    /// @param balance left at the end of the month, of this one and all before
    public record Month(int number, Money received, Money paid, Money balance) {}

    public CashYear {
        months = List.copyOf(months);
        if (months.size() != YEAR) throw new IllegalArgumentException("a year has twelve months");
    }

    /// @param hiring month in which the jobs begin, 1 to 12; what they last beyond the year is not paid in it
    /// @param instalments one of [#INSTALMENTS]
    public static CashYear of(Plan plan, int hiring, int instalments) {
        if (hiring < 1 || hiring > YEAR) throw new IllegalArgumentException("months count from 1 to 12");
        if (!INSTALMENTS.contains(instalments)) throw new IllegalArgumentException("equal periods of whole months");
        var months = new ArrayList<Month>();
        var balance = Money.ZERO;
        for (int number = 1; number <= YEAR; number++) {
            var received = instalment(plan, number, instalments).plus(slice(plan.other(), number, YEAR));
            var paid = slice(plan.running(), number, YEAR).plus(pay(plan, number - hiring + 1));
            balance = balance.plus(received).minus(paid);
            months.add(new Month(number, received, paid, balance));
        }
        return new CashYear(months);
    }

    /// The first of the months with the least money left.
    public Month low() {
        return months.stream().min(Comparator.comparing(Month::balance)).orElseThrow();
    }

    /// What must be there before the year begins so that no month ends below zero.
    public Money startingCash() {
        var least = low().balance();
        return least.isNegative() ? Money.ZERO.minus(least) : Money.ZERO;
    }

    private static Money instalment(Plan plan, int month, int instalments) {
        int period = YEAR / instalments;
        if ((month - 1) % period != 0) return Money.ZERO;
        return slice(plan.price().times(plan.parts()), (month - 1) / period + 1, instalments);
    }

    /// @param month of the jobs, the first is 1
    private static Money pay(Plan plan, int month) {
        return plan.posts().stream()
                .filter(post -> month >= 1 && month <= post.months())
                .map(post -> slice(post.employerCost(), month, post.months()))
                .reduce(Money.ZERO, Money::plus);
    }

    /// One of so many parts of an amount, equal but for the last cents; all together are the amount.
    private static Money slice(Money whole, int number, int count) {
        return new Money(whole.cents() * number / count - whole.cents() * (number - 1) / count);
    }
}
