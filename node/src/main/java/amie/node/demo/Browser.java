package amie.node.demo;

import amie.model.wire.Json;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.WebClient;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person at a browser or a program with a token, as far as the demo needs one: fills the forms of pages, keeps
/// cookies, calls the API.
final class Browser {
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final String BOUNDARY = "----amie-demo-3f1c9a";

    private final URI site;
    private final WebClient client;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile @Nullable String token;

    Browser(URI site) {
        this.site = site;
        this.client = WebClient.builder()
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(60))
                .build();
    }

    /// From now on it calls the API with this token.
    void use(String secret) {
        token = secret;
    }

    /// Whether the site answers anything sensible yet.
    boolean answers() {
        try (var answer = request(Method.GET, "/sign-in").request()) {
            return answer.status().code() < 500;
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }

    String page(String path) {
        try (var answer = dressed(request(Method.GET, path)).request()) {
            keep(answer);
            if (answer.status().code() != 200) throw unexpected("GET " + path, answer);
            return answer.as(String.class);
        }
    }

    /// Fills the form of a page that leads to this action, and sends it with all that stands in it already.
    ///
    /// @param page as it was shown
    /// @return the address that the answer leads to, or the page that it shows
    String send(String page, String action, Map<String, String> filled) {
        var fields = Form.of(page, action);
        fields.putAll(filled);
        var request = dressed(request(Method.POST, action)).contentType(MediaTypes.APPLICATION_FORM_URLENCODED);
        try (var answer = request.header(FETCH_SITE, "same-origin").submit(encoded(fields))) {
            keep(answer);
            var status = answer.status().code();
            if (status == 303) return answer.headers().get(HeaderNames.LOCATION).get();
            if (status != 200) throw unexpected("POST " + action, answer);
            return answer.as(String.class);
        }
    }

    <T> T get(String path, Class<T> type) {
        return Json.read(call(Method.GET, path, null), type);
    }

    /// Sends JSON to the API.
    <T> T post(String path, Object body, Class<T> type) {
        return Json.read(call(Method.POST, path, body), type);
    }

    /// Puts this there, whatever stands there: nobody else writes meanwhile.
    void put(String path, Object body) {
        call(authorized(request(Method.PUT, path)).header(HeaderNames.IF_MATCH, "*"), path, body);
    }

    private byte[] call(Method method, String path, @Nullable Object body) {
        return call(authorized(request(method, path)), path, body);
    }

    private static byte[] call(HttpClientRequest request, String path, @Nullable Object body) {
        try (var answer = body == null
                ? request.request()
                : request.contentType(MediaTypes.APPLICATION_JSON).submit(Json.write(body))) {
            if (answer.status().code() >= 300) throw unexpected(path, answer);
            return answer.as(byte[].class);
        }
    }

    /// Sends one PDF.
    void upload(String path, String name, byte[] pdf) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(pdf);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = authorized(request(Method.POST, path))
                .header(HeaderNames.CONTENT_TYPE, "multipart/form-data; boundary=" + BOUNDARY);
        try (var answer = request.submit(body.toByteArray())) {
            if (answer.status().code() >= 300) throw unexpected("POST " + path, answer);
        }
    }

    /// A query stands in an address of its own: a path given as text would be encoded with it.
    private HttpClientRequest request(Method method, String path) {
        return client.method(method).uri(site.resolve(path));
    }

    private HttpClientRequest authorized(HttpClientRequest request) {
        var known = token;
        return known == null ? request : request.header(HeaderNames.AUTHORIZATION, "Bearer " + known);
    }

    private HttpClientRequest dressed(HttpClientRequest request) {
        request.header(HeaderNames.ACCEPT_LANGUAGE, "fr");
        if (cookies.isEmpty()) return request;
        return request.header(
                HeaderNames.COOKIE,
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private void keep(HttpClientResponse answer) {
        if (!answer.headers().contains(HeaderNames.SET_COOKIE)) return;
        for (var cookie : answer.headers().get(HeaderNames.SET_COOKIE).allValues()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) cookies.put(pair[0].strip(), pair[1].strip());
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static IllegalStateException unexpected(String what, HttpClientResponse answer) {
        return new IllegalStateException(what + ": " + answer.status() + " " + answer.as(String.class));
    }
}
