package amie.model;

/// One line of a budget: an account of the short chart, a label and a positive amount.
///
/// @param account digits, class 6 for charges, class 7 for income
public record BudgetLine(String account, String label, Money amount) {
    public BudgetLine {
        if (!account.matches("[67][0-9]{2,5}")) throw new IllegalArgumentException("not an account: " + account);
        if (amount.isNegative()) throw new IllegalArgumentException("a line's amount is not negative");
    }

    public boolean isCharge() {
        return account.startsWith("6");
    }
}
