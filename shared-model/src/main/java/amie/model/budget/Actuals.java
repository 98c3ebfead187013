package amie.model.budget;

import amie.model.BudgetLine;
import amie.model.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was planned for a season against what was spent and received.
///
/// @param rows the plan's in its order, then what nobody planned, by account
public record Actuals(List<Row> rows) {
    /// @param label of the planned lines; null if none is planned: the account names it
    /// @param actual of its account and of all accounts below it
    public record Row(String account, @Nullable String label, Money planned, Money actual) {
        public boolean isCharge() {
            return account.startsWith("6");
        }

        /// What was spent or received beyond the plan; negative if it was less.
        public Money difference() {
            return actual.minus(planned);
        }

        /// The difference in the plan, in basis points; null where nothing was planned, or less than a ten-thousandth
        /// of the difference.
        public @Nullable Integer share() {
            if (planned.cents() == 0 || Math.abs(difference().cents()) / planned.cents() > 10_000) return null;
            var size = Arithmetic.basisPoints(new Money(Math.abs(difference().cents())), planned);
            return difference().isNegative() ? -size : size;
        }

        private Row plus(Money more) {
            return new Row(account, label, planned, actual.plus(more));
        }

        private Row plus(BudgetLine line) {
            return new Row(account, label + " · " + line.label(), planned.plus(line.amount()), actual);
        }
    }

    public Actuals {
        rows = List.copyOf(rows);
    }

    /// @param plan with pay as lines of pay and the parts as lines of parts; lines of one account become one row
    /// @param sums what was spent or received, by account
    public static Actuals of(List<BudgetLine> plan, Map<String, Money> sums) {
        var planned = new LinkedHashMap<String, Row>();
        for (var line : plan)
            planned.merge(
                    line.account(),
                    new Row(line.account(), line.label(), line.amount(), Money.ZERO),
                    (row, _) -> row.plus(line));
        var unplanned = new TreeMap<String, Row>();
        for (var sum : sums.entrySet()) {
            var account = home(sum.getKey(), planned);
            var amount = sum.getValue();
            if (account == null) unplanned.put(sum.getKey(), new Row(sum.getKey(), null, Money.ZERO, amount));
            else planned.computeIfPresent(account, (_, row) -> row.plus(amount));
        }
        var rows = new ArrayList<>(planned.values());
        rows.addAll(unplanned.values());
        return new Actuals(rows);
    }

    /// The planned account that an account belongs to: pay to pay, parts to parts, others to the longest beginning, or
    /// else to the only one that lies under it. Two could mean either: then it was not planned.
    private static @Nullable String home(String account, Map<String, Row> planned) {
        var accounts = planned.keySet().stream();
        if (Category.isPay(account))
            return accounts.filter(Category::isPay).findFirst().orElse(null);
        if (Accounts.isParts(account))
            return accounts.filter(Accounts::isParts).findFirst().orElse(null);
        var over = accounts.filter(account::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(null);
        return over == null ? onlyUnder(account, planned) : over;
    }

    /// Programs fill accounts up with zeros: `625000` is `625` to them.
    private static @Nullable String onlyUnder(String account, Map<String, Row> planned) {
        var bare = account.replaceFirst("(?<=^\\d{3,8})0+$", "");
        var under =
                planned.keySet().stream().filter(one -> one.startsWith(bare)).toList();
        return under.size() == 1 ? under.getFirst() : null;
    }

    public Money planned(boolean charges) {
        return rows.stream()
                .filter(row -> row.isCharge() == charges)
                .map(Row::planned)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money actual(boolean charges) {
        return rows.stream()
                .filter(row -> row.isCharge() == charges)
                .map(Row::actual)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money plannedResult() {
        return planned(false).minus(planned(true));
    }

    public Money actualResult() {
        return actual(false).minus(actual(true));
    }
}
