package amie.node.ledger;

import amie.server.web.Fields;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /// What a list is sorted by. Each has an index that holds these columns, so that no page sorts a whole season.
    public enum Sort {
        DATE("entered", "account"),
        ACCOUNT("account", "entered"),
        LABEL("plain_label", "entered"),
        AMOUNT("amount_cents", "entered");

        private final String first;
        private final String second;

        Sort(String first, String second) {
            this.first = first;
            this.second = second;
        }

        String sql(boolean descending) {
            return Stream.of(first, second, "id")
                    .map(column -> "ledger_entry." + column + (descending ? " desc" : ""))
                    .collect(Collectors.joining(", "));
        }
    }

    /// The words that a label must hold.
    List<String> words() {
        return search == null ? List.of() : List.of(search.split("[\\s\\h]+"));
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
