package amie.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Entity tags (RFC 9110 §8.8.3), compared as `If-None-Match` and `If-Match` ask; what cannot be read matches nothing.
final class Validator {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*");
    /// A compressed answer is another representation: its tag ends with this.
    private static final String COMPRESSED = "-gzip";

    private Validator() {}

    static String header(String etag, boolean compressed) {
        return '"' + etag + (compressed ? COMPRESSED : "") + '"';
    }

    /// Whether a header lists this tag or is `*`; weak tags count, as for a cache.
    static boolean matches(String header, String etag) {
        return header.strip().equals("*") || tags(header, true).contains(etag);
    }

    /// The same for a write: weak tags do not count.
    static boolean matchesStrongly(String header, String etag) {
        return header.strip().equals("*") || tags(header, false).contains(etag);
    }

    private static List<String> tags(String header, boolean weakToo) {
        var tags = new ArrayList<String>();
        for (var entry : header.split(",", -1)) {
            var tag = TAG.matcher(entry);
            if (!tag.matches() || (!weakToo && tag.group(1) != null)) continue;
            var opaque = tag.group(2);
            tags.add(opaque.endsWith(COMPRESSED) ? opaque.substring(0, opaque.length() - COMPRESSED.length()) : opaque);
        }
        return tags;
    }
}
