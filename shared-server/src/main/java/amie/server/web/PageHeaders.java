package amie.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The headers that every answer carries: what a browser may do with it, who may keep it, and its request's id.
final class PageHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final List<Map.Entry<String, String>> always = new ArrayList<>();

    PageHeaders(boolean secure) {
        always.add(Map.entry("Content-Security-Policy", POLICY));
        always.add(Map.entry("X-Content-Type-Options", "nosniff"));
        always.add(Map.entry("Referrer-Policy", "same-origin"));
        always.add(Map.entry("Cross-Origin-Opener-Policy", "same-origin"));
        always.add(Map.entry("Cache-Control", "private, no-cache"));
        if (secure) always.add(Map.entry("Strict-Transport-Security", "max-age=31536000"));
    }

    /// What the answer says itself stands.
    Answer complete(Request request, Answer answer) {
        var more = new ArrayList<Map.Entry<String, String>>();
        for (var header : always) if (!answer.has(header.getKey())) more.add(header);
        more.add(Map.entry("X-Request-Id", request.id()));
        for (var cookie : request.newCookies()) more.add(Map.entry("Set-Cookie", cookie));
        return answer.headers(more);
    }
}
