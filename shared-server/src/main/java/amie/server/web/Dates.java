package amie.server.web;

import amie.model.Lang;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as a language writes them, both ways.
public final class Dates {
    /// Where every Amie lives: moments are shown in this time.
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final List<String> FRENCH = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:er)?\\s+(\\p{L}{3,9})\\s+(\\d{4})");

    private Dates() {}

    /// `1er mars 2027` or `1 March 2027`.
    public static String date(Lang lang, LocalDate date) {
        return switch (lang) {
            case FR -> day(date) + " " + FRENCH.get(date.getMonthValue() - 1) + " " + date.getYear();
            case EN -> date.getDayOfMonth() + " " + ENGLISH.get(date.getMonthValue() - 1) + " " + date.getYear();
        };
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    /// `1er mars 2027 à 14 h 05` or `1 March 2027, 14:05`, in the time of Paris.
    public static String moment(Lang lang, Instant instant) {
        var there = instant.atZone(PARIS);
        var date = date(lang, there.toLocalDate());
        return switch (lang) {
            case FR -> "%s à %d\u00a0h\u00a0%02d".formatted(date, there.getHour(), there.getMinute());
            case EN -> "%s, %02d:%02d".formatted(date, there.getHour(), there.getMinute());
        };
    }

    /// A date as HTML sends it or as people write it; null if it is none. `01/03/2027` is read in French only, where
    /// it means one thing.
    static @Nullable LocalDate read(Lang lang, String written) {
        var iso = readIso(written);
        if (iso != null) return iso;
        var text = written.strip().replace('\u00a0', ' ');
        var slashes = SLASHES.matcher(text);
        if (lang == Lang.FR && slashes.matches())
            return exact(number(slashes, 3), number(slashes, 2), number(slashes, 1));
        var words = WORDS.matcher(text);
        if (!words.matches()) return null;
        int month = month(lang == Lang.FR ? FRENCH : ENGLISH, words.group(2));
        return exact(number(words, 3), month, number(words, 1));
    }

    /// `2027-03-01`; null if it is not that.
    static @Nullable LocalDate readIso(String written) {
        var iso = ISO.matcher(written.strip());
        return iso.matches() ? exact(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static @Nullable LocalDate exact(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// The number of a month, read without accents and capitals; 0 if there is no such month.
    private static int month(List<String> names, String written) {
        for (int i = 0; i < 12; i++) if (bare(names.get(i)).equals(bare(written))) return i + 1;
        return 0;
    }

    private static String bare(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
