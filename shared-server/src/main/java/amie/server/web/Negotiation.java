package amie.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a client prefers, as RFC 9110 §12 reads its headers: quality first, the more specific range before the wider.
final class Negotiation {
    /// One entry of an `Accept…` header.
    private record Preference(String range, double quality) {}

    private final List<Preference> preferences;

    private Negotiation(List<Preference> preferences) {
        this.preferences = preferences;
    }

    /// Reads a header; entries that cannot be read are left out.
    static Negotiation of(String header) {
        var preferences = new ArrayList<Preference>();
        for (var entry : header.split(",", -1)) {
            var parts = entry.toLowerCase(Locale.ROOT).split(";", -1);
            var range = parts[0].strip();
            if (range.isEmpty()) continue;
            double quality = 1;
            var parameters = new StringBuilder(range);
            for (int i = 1; i < parts.length; i++) {
                var parameter = parts[i].strip();
                if (parameter.startsWith("q=")) quality = quality(parameter.substring(2));
                else if (!parameter.isEmpty()) parameters.append(';').append(parameter.replace(" ", ""));
            }
            preferences.add(new Preference(parameters.toString(), quality));
        }
        return new Negotiation(preferences);
    }

    private static double quality(String text) {
        if (!text.matches("[01](\\.\\d{0,3})?")) return 0;
        return Math.min(1, Double.parseDouble(text));
    }

    boolean isEmpty() {
        return preferences.isEmpty();
    }

    /// The best of these media types, the first of equals; null if the client takes none.
    @Nullable
    String bestMediaType(List<String> offered) {
        if (preferences.isEmpty()) return offered.getFirst();
        String best = null;
        double bestQuality = 0;
        for (var mediaType : offered) {
            double quality = qualityOf(mediaType);
            if (quality > bestQuality) {
                best = mediaType;
                bestQuality = quality;
            }
        }
        return best;
    }

    /// The quality that the most specific fitting range gives to a media type; 0 if none fits.
    private double qualityOf(String mediaType) {
        double quality = 0;
        int specificity = 0;
        for (var preference : preferences) {
            int fit = fit(preference.range, mediaType.toLowerCase(Locale.ROOT).replace(" ", ""));
            if (fit > specificity) {
                specificity = fit;
                quality = preference.quality;
            }
        }
        return quality;
    }

    private static int fit(String range, String mediaType) {
        int semicolon = mediaType.indexOf(';');
        var bare = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        if (range.equals(mediaType) && semicolon >= 0) return 4;
        if (range.equals(bare)) return 3;
        if (range.endsWith("/*") && !range.startsWith("*") && bare.startsWith(range.substring(0, range.length() - 1)))
            return 2;
        return range.equals("*/*") ? 1 : 0;
    }

    /// Whether this range is named in so many words, and not refused.
    boolean names(String range) {
        return preferences.stream().anyMatch(preference -> preference.range.equals(range) && preference.quality > 0);
    }

    /// Whether a content coding is welcome: named, or covered by `*`.
    boolean takesCoding(String coding) {
        double any = 0;
        for (var preference : preferences) {
            if (preference.range.equals(coding)) return preference.quality > 0;
            if (preference.range.equals("*")) any = preference.quality;
        }
        return any > 0;
    }

    /// The quality of a language such as `fr`, for which `fr-CA` speaks as well.
    double qualityOfLanguage(String tag) {
        double best = 0;
        for (var preference : preferences)
            if (preference.range.equals(tag) || preference.range.startsWith(tag + "-"))
                best = Math.max(best, preference.quality);
        return best;
    }
}
