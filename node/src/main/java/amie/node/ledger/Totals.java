package amie.node.ledger;

import amie.model.Money;

/// What the entries of a list add up to.
public record Totals(int entries, Money charges, Money income) {
    public Money result() {
        return income.minus(charges);
    }
}
