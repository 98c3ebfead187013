package amie.server.web;

import amie.model.Lang;
import io.helidon.http.HeaderNames;
import org.jspecify.annotations.Nullable;

/// In which language a request is answered: as its address asks, as the cookie remembers, as the browser prefers.
final class Languages {
    static final String PARAMETER = "lang";

    private Languages() {}

    static Lang of(Incoming incoming, Cookies cookies) {
        var asked = asked(incoming);
        if (asked != null) return asked;
        var kept = named(incoming.cookie(cookies.lang()));
        if (kept != null) return kept;
        var preferred = Negotiation.of(incoming.list(HeaderNames.ACCEPT_LANGUAGE));
        return preferred.qualityOfLanguage("en") > preferred.qualityOfLanguage("fr") ? Lang.EN : Lang.FR;
    }

    /// The language that the address names; null if none.
    static @Nullable Lang asked(Incoming incoming) {
        try {
            var values = incoming.query().get(PARAMETER);
            return values == null ? null : named(values.getFirst());
        } catch (ProblemException malformed) {
            // Whoever reads the query will say so; a problem must be told in some language first.
            return null;
        }
    }

    private static @Nullable Lang named(@Nullable String tag) {
        for (var lang : Lang.values()) if (lang.tag().equals(tag)) return lang;
        return null;
    }
}
