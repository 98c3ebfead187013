package amie.model.budget;

import amie.model.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Twelve months of an Amie from its first payments on, at the price of the season: what comes in, what goes out, what
/// is left at the end of each month.
///
/// @param advance what is missing when least is left, which somebody must advance; zero if nothing is
/// @param reserve three months of all costs, as in [Viability]
/// @param earliestHiring the earliest month in which employment can begin so that money never runs out; none if even
///     the last month is too early
public record LaunchYear(
        Schedule schedule,
        List<Month> months,
        Money advance,
        Money reserve,
        @Nullable Integer earliestHiring) {
    public static final int MONTHS = 12;

    /// The numbers of equal instalments in which parts may be paid; one is due at the start of each stretch.
    public static final List<Integer> INSTALMENTS = List.of(1, 2, 3, 4, 6, 12);

    /// What founders decide on.
    ///
    /// @param opening the month of the civil year, 1 to 12, in which the first year starts
    /// @param hiring the month of the first year, 1 to 12, from which pay is due
    /// @param instalments in how many payments members pay their parts, the first at once
    public record Schedule(int opening, int hiring, int instalments) {
        public Schedule {
            if (opening < 1 || opening > MONTHS || hiring < 1 || hiring > MONTHS)
                throw new IllegalArgumentException("a month is 1 to 12");
            if (!INSTALMENTS.contains(instalments))
                throw new IllegalArgumentException("no such equal instalments in a year");
        }

        /// From January, by quarterly instalments; a shorter season is one in which employment starts later.
        public static Schedule of(Plan plan) {
            return new Schedule(1, MONTHS + 1 - plan.months(), 4);
        }
    }

    /// One month; other income and running costs are spread evenly, pay is due from hiring on.
    ///
    /// @param number from 1
    /// @param civil the month of the civil year, 1 to 12
    /// @param balance what is left at its end, all months before included
    public record Month(int number, int civil, Money parts, Money other, Money pay, Money running, Money balance) {
        public Money in() {
            return parts.plus(other);
        }

        public Money out() {
            return pay.plus(running);
        }
    }

    public LaunchYear {
        months = List.copyOf(months);
    }

    public static LaunchYear of(Plan plan, Schedule schedule) {
        var months = months(plan, schedule);
        var low = lowest(months).balance();
        return new LaunchYear(
                schedule,
                months,
                low.isNegative() ? Money.ZERO.minus(low) : Money.ZERO,
                Arithmetic.reserve(plan),
                earliestHiring(plan, schedule));
    }

    /// The month at whose end least is left, the first if there are several.
    public Month lowest() {
        return lowest(months);
    }

    /// What is left at the end of the year.
    public Money left() {
        return months.getLast().balance();
    }

    public boolean reachesReserve() {
        return left().compareTo(reserve) >= 0;
    }

    private static Month lowest(List<Month> months) {
        return months.stream().min(Comparator.comparing(Month::balance)).orElseThrow();
    }

    private static @Nullable Integer earliestHiring(Plan plan, Schedule schedule) {
        return IntStream.rangeClosed(1, MONTHS)
                .filter(month -> !lowest(months(plan, new Schedule(schedule.opening(), month, schedule.instalments())))
                        .balance()
                        .isNegative())
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static List<Month> months(Plan plan, Schedule schedule) {
        var months = new ArrayList<Month>();
        var balance = Money.ZERO;
        var income = plan.price().times(plan.parts());
        var every = MONTHS / schedule.instalments();
        for (var number = 1; number <= MONTHS; number++) {
            var isDue = (number - 1) % every == 0;
            var parts = isDue ? slice(income, (number - 1) / every, schedule.instalments()) : Money.ZERO;
            var other = slice(plan.other(), number - 1, MONTHS);
            var pay = pay(plan, number - schedule.hiring());
            var running = slice(plan.running(), number - 1, MONTHS);
            balance = balance.plus(parts).plus(other).minus(pay).minus(running);
            var civil = (schedule.opening() + number - 2) % MONTHS + 1;
            months.add(new Month(number, civil, parts, other, pay, running, balance));
        }
        return months;
    }

    /// Of all jobs, in a month after hiring that counts from 0. A job that lasts as long as the season goes on; a
    /// shorter
    /// one ends after its months.
    private static Money pay(Plan plan, int month) {
        var pay = Money.ZERO;
        for (var post : plan.posts()) {
            var goesOn = post.months() == plan.months();
            if (month >= 0 && (goesOn || month < post.months()))
                pay = pay.plus(slice(post.employerCost(), month % post.months(), post.months()));
        }
        return pay;
    }

    /// One of several slices that add up to the whole, to the cent.
    private static Money slice(Money whole, int index, int count) {
        return new Money(Math.multiplyExact(whole.cents(), index + 1L) / count
                - Math.multiplyExact(whole.cents(), (long) index) / count);
    }
}
