package amie.server.web;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as a language writes them, both ways; whatever is written here can be read here.
///
/// The number parsers of the JDK stop at the first character that they do not know (`12 345,50` is 12 to them): these
/// take all of a text or nothing.
public final class Figures {
    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern FRENCH =
            Pattern.compile("(\\d{1,12}|\\d{1,3}(?:[ \u00a0\u202f\u2009]\\d{3}){1,4})(?:,(\\d{1,9}))?");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{1,9}))?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,9}))?");

    private Figures() {}

    /// A number as somebody wrote it; null if it is none.
    static @Nullable BigDecimal read(Lang lang, String written) {
        var text = written.strip();
        boolean negative = text.startsWith("-") || text.startsWith("\u2212");
        if (negative) text = text.substring(1).strip();
        var spoken = (lang == Lang.FR ? FRENCH : ENGLISH).matcher(text);
        if (spoken.matches()) return signed(negative, spoken.group(1).replaceAll("\\D", ""), spoken.group(2));
        // `1.234` written by a French hand may be a thousand and more: only a shorter or longer fraction is sure.
        var plain = PLAIN.matcher(text);
        if (!plain.matches()) return null;
        boolean doubtful = plain.group(2) != null
                && plain.group(2).length() == 3
                && !plain.group(1).equals("0");
        return doubtful ? null : signed(negative, plain.group(1), plain.group(2));
    }

    /// A number as JSON writes it, without exponent; null if it is none.
    static @Nullable BigDecimal readPlain(String written) {
        var text = written.startsWith("-") ? written.substring(1) : written;
        var plain = PLAIN.matcher(text);
        return plain.matches() ? signed(written.startsWith("-"), plain.group(1), plain.group(2)) : null;
    }

    private static BigDecimal signed(boolean negative, String whole, @Nullable String fraction) {
        return new BigDecimal((negative ? "-" : "") + whole + (fraction == null ? "" : "." + fraction));
    }

    /// The number without the sign of its unit (`€`, `j`, `h`), which people type along.
    static String without(String unit, String written) {
        var text = written.strip();
        boolean negative = text.startsWith("-") || text.startsWith("\u2212");
        var bare = negative ? text.substring(1).strip() : text;
        if (bare.startsWith(unit)) bare = bare.substring(unit.length()).strip();
        else if (bare.endsWith(unit)) bare = bare.substring(0, bare.length() - unit.length());
        // A no-break space is not white to strip().
        while (!bare.isEmpty() && isSpace(bare.charAt(bare.length() - 1))) bare = bare.substring(0, bare.length() - 1);
        return negative ? "-" + bare : bare;
    }

    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character);
    }

    /// `12 345,5` or `12,345.5`: every decimal that there is, no more than nine.
    public static String number(Lang lang, Number number) {
        var exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        if (exact.scale() > 9) exact = exact.setScale(9, RoundingMode.HALF_UP);
        return grouped(lang, exact);
    }

    /// `12 345,50 €` or `€12,345.50`.
    public static String money(Lang lang, Money amount) {
        var text = grouped(lang, amount.amount().abs());
        var sign = amount.isNegative() ? "\u2212" : "";
        return sign + (lang == Lang.FR ? text + NO_BREAK + '€' : '€' + text);
    }

    /// `12 346 €` or `€12,346`: to the nearest euro, for pictures and large sums.
    public static String euros(Lang lang, Money amount) {
        var text = grouped(lang, amount.amount().abs().setScale(0, RoundingMode.HALF_UP));
        var sign = amount.isNegative() && !text.equals("0") ? "\u2212" : "";
        return sign + (lang == Lang.FR ? text + NO_BREAK + '€' : '€' + text);
    }

    /// `2,5 j` or `2.5 d`.
    public static String days(Lang lang, HalfDays days) {
        return number(lang, days.inDays()) + NO_BREAK + (lang == Lang.FR ? 'j' : 'd');
    }

    /// `17,5 h`.
    public static String hours(Lang lang, HalfHours hours) {
        return number(lang, hours.inHours()) + NO_BREAK + 'h';
    }

    /// Basis points as a percentage with one decimal: `12,5 %` or `12.5%`.
    public static String percent(Lang lang, int basisPoints) {
        var share = BigDecimal.valueOf(basisPoints, 2).setScale(1, RoundingMode.HALF_UP);
        return grouped(lang, share) + (lang == Lang.FR ? NO_BREAK + "%" : "%");
    }

    /// A share of a whole as a percentage with one decimal, rounded once; zero if there is no whole.
    public static String percent(Lang lang, Money part, Money whole) {
        var share = whole.cents() == 0
                ? BigDecimal.ZERO.setScale(1)
                : part.amount().movePointRight(2).divide(whole.amount(), 1, RoundingMode.HALF_UP);
        return grouped(lang, share) + (lang == Lang.FR ? NO_BREAK + "%" : "%");
    }

    private static String grouped(Lang lang, BigDecimal number) {
        var plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) whole.insert(i, lang == Lang.FR ? NARROW : ',');
        if (point >= 0) whole.append(lang == Lang.FR ? ',' : '.').append(plain, point + 1, plain.length());
        return number.signum() < 0 ? "\u2212" + whole : whole.toString();
    }
}
