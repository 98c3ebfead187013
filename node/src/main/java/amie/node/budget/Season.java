package amie.node.budget;

import amie.server.web.Request;
import org.jspecify.annotations.Nullable;

/// The years that may be a season, which is a civil year, and how an address names one.
public final class Season {
    public static final int FIRST = 2000;
    public static final int LAST = 2100;

    private Season() {}

    /// The year of an address; whatever is none is a page that does not exist.
    public static int of(Request request) {
        return request.segment("year", Season::read);
    }

    private static @Nullable Integer read(String text) {
        if (!text.matches("[0-9]{4}")) return null;
        int year = Integer.parseInt(text);
        return year >= FIRST && year <= LAST ? year : null;
    }
}
