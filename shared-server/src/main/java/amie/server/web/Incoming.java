package amie.server.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A request as it came over the wire: what every later step reads, before anybody trusts it.
final class Incoming {
    private final ServerRequest request;
    private final boolean behindProxy;
    private @Nullable SequencedMap<String, List<String>> query;
    private @Nullable InputStream body;

    Incoming(ServerRequest request, boolean behindProxy) {
        this.request = request;
        this.behindProxy = behindProxy;
    }

    String method() {
        return request.prologue().method().text();
    }

    boolean isHead() {
        return method().equals("HEAD");
    }

    /// Whether the method promises to change nothing.
    boolean isSafe() {
        return switch (method()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    /// As sent, still encoded.
    String path() {
        return request.prologue().uriPath().rawPath();
    }

    boolean isApi() {
        return path().startsWith("/api/");
    }

    String rawQuery() {
        return request.prologue().query().rawValue();
    }

    SequencedMap<String, List<String>> query() {
        var known = query;
        if (known == null) {
            known = UrlEncoded.pairs(rawQuery());
            query = known;
        }
        return known;
    }

    @Nullable
    String header(String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }

    /// Every value of a header that may come more than once, joined as RFC 9110 §5.3 allows; empty if none.
    String list(HeaderName name) {
        return String.join(",", request.headers().all(name, List::of));
    }

    @Nullable
    String cookie(String name) {
        for (var line : request.headers().all(HeaderNames.COOKIE, List::of)) {
            for (var pair : line.split(";", -1)) {
                var stripped = pair.strip();
                if (stripped.startsWith(name + "=")) return stripped.substring(name.length() + 1);
            }
        }
        return null;
    }

    /// The token of `Authorization: Bearer …`; empty if there is none.
    String bearer() {
        var value = header("Authorization");
        if (value == null || !value.regionMatches(true, 0, "Bearer ", 0, 7)) return "";
        return value.substring(7).strip();
    }

    /// The client's address: the last one that the trusted proxy wrote, or the peer's.
    String address() {
        var forwarded = behindProxy ? list(HeaderNames.X_FORWARDED_FOR) : "";
        if (forwarded.isBlank()) return request.remotePeer().host();
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /// The media type of the body, in lower case, without parameters; empty if none is named.
    String mediaType() {
        var value = header("Content-Type");
        if (value == null) return "";
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /// The charset that the body's media type names; UTF-8 if none.
    String charset() {
        var value = header("Content-Type");
        if (value == null) return "utf-8";
        for (var parameter : value.toLowerCase(Locale.ROOT).split(";", -1)) {
            var stripped = parameter.strip();
            if (stripped.startsWith("charset="))
                return stripped.substring(8).replace("\"", "").strip();
        }
        return "utf-8";
    }

    long announcedLength() {
        return request.headers().contentLength().orElse(-1);
    }

    boolean hasBody() {
        return request.content().hasEntity();
    }

    /// The same stream at each call.
    InputStream body() {
        var known = body;
        if (known == null) {
            known = hasBody() ? request.content().inputStream() : InputStream.nullInputStream();
            body = known;
        }
        return known;
    }

    String host() {
        return request.authority();
    }

    boolean wantsClosing() {
        return list(HeaderNames.CONNECTION).toLowerCase(Locale.ROOT).contains("close");
    }
}
