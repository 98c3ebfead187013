package amie.node.ledger;

import amie.server.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of a season a list shows.
///
/// @param account its first digits
/// @param month of the civil year, 1 to 12
/// @param file the import that brought them
public record EntryQuery(
        @Nullable String search,
        @Nullable String account,
        @Nullable Integer month,
        @Nullable UUID file,
        Sort sort,
        boolean descending) {
    /// What a list is sorted by.
    public enum Sort {
        DATE("entered"),
        ACCOUNT("account"),
        LABEL("plain(label)"),
        AMOUNT("amount_cents");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String sql(boolean descending) {
            return expression + (descending ? " desc" : "");
        }
    }

    static EntryQuery read(Fields fields) {
        var account = fields.optionalText("account", 8);
        if (account != null && !account.matches("[67][0-9]{0,7}")) fields.fault("account", "ledger.fault.account");
        var sort = fields.optionalOneOf("sort", Sort.class);
        return new EntryQuery(
                fields.optionalText("q", 200),
                account,
                fields.optionalInteger("month", 1, 12),
                file(fields),
                sort == null ? Sort.DATE : sort,
                fields.checked("down"));
    }

    private static @Nullable UUID file(Fields fields) {
        var text = fields.optionalText("import", 36);
        if (text == null) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            fields.fault("import", "fault.choice");
            return null;
        }
    }
}
