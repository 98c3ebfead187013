package amie.model.rdf;

import java.util.regex.Pattern;

/// Which IRIs a publication may name: absolute, ASCII, `https` or `urn`; `http` on a loopback address in a federation
/// that is itself on one, and in the names of standard vocabularies.
final class Iris {
    static final int LONGEST = 1_000;
    private static final Pattern HTTPS =
            Pattern.compile("https://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?(?:[/?#].*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(?:localhost|127\\.[0-9.]+|\\[::1])(?::[0-9]{1,5})?(?:[/?#].*)?");
    private static final Pattern URN = Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:.+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Iris() {}

    /// Whether a character may stand in an ASCII IRI at all (RFC 3986, section 2).
    static boolean isLegal(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || LEGAL.indexOf(c) >= 0;
    }

    static boolean isLanguageTag(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    static boolean isAllowed(String iri, boolean loopback) {
        if (iri.length() > LONGEST || !iri.chars().allMatch(c -> isLegal((char) c))) return false;
        if (iri.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(iri).find()) return false;
        return HTTPS.matcher(iri).matches()
                || Terms.isHistoric(iri)
                || URN.matcher(iri).matches()
                || (loopback && LOOPBACK.matcher(iri).matches());
    }
}
