package amie.hub.training;

import amie.hub.catalogue.Address;
import amie.server.web.Fields;
import amie.server.web.Reply;
import amie.server.web.Request;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a reader takes something home: by a link to her own node, if she told where it is.
///
/// @param iri of what is taken
/// @param node the address of her node
/// @param isRefused whether she told an address that is none
public record Take(String iri, @Nullable String node, boolean isRefused) {
    private static final String COOKIE = "amie-home";
    private static final int A_YEAR = 31_536_000;

    /// Where the node imports it.
    public @Nullable String link() {
        return node == null
                ? null
                : Address.of(node + "/federation/import").with("from", iri).toString();
    }

    static Take of(Request request, String iri) {
        var told = request.query("amie");
        if (told == null) return new Take(iri, remembered(request), false);
        var node = address(request, told);
        return new Take(iri, node, node == null && !told.isBlank());
    }

    /// Remembers what this request told, for the next pages.
    static Reply remember(Request request, Reply reply) {
        var told = request.query("amie");
        if (told == null) return reply;
        var node = address(request, told);
        if (node == null && !told.isBlank()) return reply;
        var value = node == null ? "" : URLEncoder.encode(node, StandardCharsets.UTF_8);
        var age = node == null ? 0 : A_YEAR;
        return reply.header(
                "Set-Cookie", COOKIE + "=" + value + "; Path=/; Max-Age=" + age + "; HttpOnly; SameSite=Lax");
    }

    private static @Nullable String remembered(Request request) {
        var cookies = request.header("Cookie");
        if (cookies == null) return null;
        return Stream.of(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .findFirst()
                .map(value -> decoded(request, value))
                .orElse(null);
    }

    private static @Nullable String decoded(Request request, String value) {
        try {
            return address(request, URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The same rules as for an address in any form: `https`, or `http` on this very machine.
    private static @Nullable String address(Request request, String told) {
        var form = new LinkedHashMap<String, String>();
        form.put("amie", told);
        var address = Fields.filled(request.lang(), form).optionalAddress("amie");
        if (address == null || address.contains("?") || address.contains("#")) return null;
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
