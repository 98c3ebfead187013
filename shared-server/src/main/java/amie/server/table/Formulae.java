package amie.server.table;

import java.util.regex.Pattern;

/// Texts in a file without types, where a spreadsheet takes some of them for a formula: these get an apostrophe
/// in front. It is taken off again where such a file is read, so that a list comes back as it went.
public final class Formulae {
    private static final Pattern RISKY = Pattern.compile("'*[=+@\\t\\r\\n-].*", Pattern.DOTALL);

    private Formulae() {}

    static String guarded(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    /// The text of a cell as it was before it was guarded.
    public static String bare(String text) {
        return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
    }
}
