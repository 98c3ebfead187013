package amie.server.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a path on this site, whatever somebody wrote into the address.
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private LocalPath() {}

    /// The path if it stays on this site, `/` otherwise.
    public static String orHome(@Nullable String to) {
        return to != null && LOCAL.matcher(to).matches() ? to : "/";
    }
}
