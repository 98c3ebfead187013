package amie.node.budget;

import amie.server.db.ConstraintViolation;
import java.util.Locale;

/// Why a budget cannot be deleted: something else refers to it, and the database says what.
enum Needed {
    /// The board adopted one of its versions, even if that note was erased.
    ADOPTED("budget_adoption_"),
    /// It was opened by name, or somebody proposed it.
    OPENED("open_book_"),
    /// Its season has books.
    BOOKS("ledger_");

    private final String rules;

    Needed(String rules) {
        this.rules = rules;
    }

    /// @throws ConstraintViolation if it was anything else
    static Needed by(ConstraintViolation violation) {
        for (var reason : values()) if (violation.constraint().startsWith(reason.rules)) return reason;
        throw violation;
    }

    /// The key of a sentence that says so on a page.
    String sentence() {
        return "budget.delete." + name().toLowerCase(Locale.ROOT);
    }

    String problem() {
        return "budget-" + name().toLowerCase(Locale.ROOT);
    }
}
