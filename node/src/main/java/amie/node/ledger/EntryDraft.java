package amie.node.ledger;

import amie.model.Money;
import java.time.LocalDate;

/// What somebody enters of one amount spent or received.
///
/// @param account of class 6 (spent) or 7 (received)
/// @param amount never zero; negative for a credit note
public record EntryDraft(LocalDate date, String account, String label, Money amount) {
    public boolean isCharge() {
        return account.startsWith("6");
    }
}
