package amie.hub.sparql;

import amie.server.web.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a protocol request: a program's form, which carries no token.
record UrlEncodedForm(Map<String, List<String>> fields) {
    private static final int MOST = 100;

    static UrlEncodedForm of(String body) {
        var fields = new HashMap<String, List<String>>();
        var pairs = body.split("&", MOST + 1);
        if (pairs.length > MOST) throw Problem.of(413, "too-many-fields", MOST).exception();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
        return new UrlEncodedForm(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "malformed").exception();
        }
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Nullable
    String first(String name) {
        var values = all(name);
        return values.isEmpty() ? null : values.getFirst();
    }
}
