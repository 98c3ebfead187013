package amie.server.web;

import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;

/// Reads single values as they were written: a form in the language of its reader, JSON as JSON writes.
record Written(Lang lang, boolean json) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /// A text that may be longer than this may have several lines.
    private static final int LONGEST_LINE = 300;

    Parsed<String> text(String raw, int longest) {
        var text = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        boolean lines = longest > LONGEST_LINE;
        if (!text.codePoints().allMatch(point -> isWelcome(point, lines))) return Parsed.bad("fault.characters");
        int length = text.codePointCount(0, text.length());
        if (length > longest) return Parsed.bad("fault.too-long", number(longest), number(length));
        return new Parsed.Good<>(text);
    }

    /// Refuses what cannot be seen but changes what is seen: controls, bidirectional overrides, lone surrogates.
    private static boolean isWelcome(int point, boolean lines) {
        if (point == '\n' || point == '\t') return lines;
        boolean bidi = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        boolean mark = point == 0x200e || point == 0x200f || point == 0x61c || point == 0xfeff;
        boolean nothing = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !bidi && !mark && !nothing;
        };
    }

    Parsed<BigDecimal> decimal(String raw, BigDecimal least, BigDecimal most) {
        var number = json ? Figures.readPlain(raw) : Figures.read(lang, raw);
        if (number == null) return Parsed.bad("fault.number");
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0)
            return Parsed.bad("fault.range", Figures.number(lang, least), Figures.number(lang, most));
        return new Parsed.Good<>(number);
    }

    Parsed<Integer> integer(String raw, int least, int most) {
        return decimal(raw, BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .then(number -> number.stripTrailingZeros().scale() > 0
                        ? Parsed.bad("fault.integer")
                        : new Parsed.Good<>(number.intValueExact()));
    }

    Parsed<Money> money(String raw, Money least, Money most) {
        var number = json ? Figures.readPlain(raw) : Figures.read(lang, Figures.without("€", raw));
        if (number == null) return Parsed.bad("fault.money");
        if (number.stripTrailingZeros().scale() > 2) return Parsed.bad("fault.cents");
        var amount = Money.of(number);
        if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0)
            return Parsed.bad("fault.range", Figures.money(lang, least), Figures.money(lang, most));
        return new Parsed.Good<>(amount);
    }

    Parsed<HalfDays> halfDays(String raw, HalfDays least, HalfDays most) {
        var unit = lang == Lang.FR ? "j" : "d";
        return halves(json ? raw : Figures.without(unit, raw))
                .then(count -> count < least.count() || count > most.count()
                        ? Parsed.bad("fault.range", Figures.days(lang, least), Figures.days(lang, most))
                        : new Parsed.Good<>(new HalfDays(count)));
    }

    Parsed<HalfHours> halfHours(String raw) {
        return halves(json ? raw : Figures.without("h", raw))
                .then(count -> count < 1 || count > 96
                        ? Parsed.bad("fault.range", "0,5\u00a0h".replace(',', point()), "48\u00a0h")
                        : new Parsed.Good<>(new HalfHours(count)));
    }

    private Parsed<Integer> halves(String raw) {
        var number = json ? Figures.readPlain(raw) : Figures.read(lang, raw);
        if (number == null) return Parsed.bad("fault.number");
        var doubled = number.add(number).stripTrailingZeros();
        if (doubled.scale() > 0 || doubled.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0)
            return Parsed.bad("fault.half");
        return new Parsed.Good<>(doubled.intValueExact());
    }

    Parsed<LocalDate> date(String raw) {
        var date = json ? Dates.readIso(raw) : Dates.read(lang, raw);
        if (date == null) return Parsed.bad("fault.date");
        if (date.getYear() < 1900 || date.getYear() > 2199) return Parsed.bad("fault.year");
        return new Parsed.Good<>(date);
    }

    Parsed<String> address(String raw) {
        return text(raw, 2_000).then(text -> isAddress(text) ? new Parsed.Good<>(text) : Parsed.bad("fault.address"));
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            var host = address.getHost();
            if (host == null || address.getRawUserInfo() != null) return false;
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private char point() {
        return lang == Lang.FR ? ',' : '.';
    }

    private String number(int number) {
        return Figures.number(lang, number);
    }
}
