package amie.node.ledger;

import amie.model.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount as programs of many countries write it, with comma or point before the cents and one mark between groups
/// of three digits. A text is read in one way or not at all: `1.234` is a thousand to some and one to others.
final class WrittenAmount {
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,2}))?");
    private static final Pattern GROUPED =
            Pattern.compile("(\\d{1,3}(?<mark>[ .,'])\\d{3}(?:\\k<mark>\\d{3}){0,3})(?:(?!\\k<mark>)[.,](\\d{1,2}))?");
    private static final Pattern DOUBTFUL = Pattern.compile("\\d+[.,]\\d{3}");

    private WrittenAmount() {}

    /// Null if it is no amount, or could be two.
    static @Nullable Money read(String written) {
        var text = written.replaceAll("[\\h]", " ")
                .replace('\u2212', '-')
                .replace('\u2019', '\'')
                .replaceFirst("^([-+]?) ?€", "$1")
                .replaceFirst(" ?€$", "")
                .strip();
        boolean negative = text.startsWith("-");
        var bare = negative || text.startsWith("+") ? text.substring(1).strip() : text;
        if (DOUBTFUL.matcher(bare).matches()) return null;
        var plain = PLAIN.matcher(bare);
        if (plain.matches()) return amount(negative, plain.group(1), plain.group(2));
        var grouped = GROUPED.matcher(bare);
        return grouped.matches() ? amount(negative, grouped.group(1), grouped.group(3)) : null;
    }

    private static Money amount(boolean negative, String whole, @Nullable String cents) {
        var digits = whole.replaceAll("\\D", "");
        var amount = Money.of(new BigDecimal(cents == null ? digits : digits + "." + cents));
        return negative ? Money.ZERO.minus(amount) : amount;
    }
}
