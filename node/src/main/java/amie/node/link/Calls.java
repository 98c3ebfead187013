package amie.node.link;

import amie.model.Fault;
import io.helidon.common.media.type.MediaType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.WebClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One call to a hub: no redirects, short timeouts, a body no longer than expected, every failure an answer.
public final class Calls {
    static final String JSON = "application/json";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    /// Longest whole answer: a hub that trickles must not hold a thread.
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final WebClient client = WebClient.builder()
            .followRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .shareConnectionCache(false)
            .addHeader(HeaderNames.USER_AGENT, "amie-node/1")
            .build();

    private interface Sending {
        HttpClientResponse send(HttpClientRequest request) throws IOException;
    }

    private interface Taking<T> {
        Answer<T> take(HttpClientResponse response) throws IOException;
    }

    Answer<Raw> get(URI address, String accept, int most) {
        return call(
                Method.GET,
                address,
                request -> request.header(HeaderNames.ACCEPT, accept).request(),
                most);
    }

    Answer<Raw> head(URI address) {
        // An answer to HEAD announces a body that never comes: it must not be waited for.
        return call(
                Method.HEAD,
                address,
                HttpClientRequest::request,
                response -> new Answer.Good<>(new Raw(response.status().code(), response.headers(), new byte[0])));
    }

    Answer<Raw> send(Method method, URI address, MediaType type, byte[] body, int most) {
        return call(method, address, request -> request.contentType(type).submit(body), most);
    }

    Answer<Raw> send(Method method, URI address, MediaType type, Path file) {
        return call(method, address, request -> stream(request.contentType(type), file), Answers.PROBLEM);
    }

    /// Writes the body to a stream, no more than announced.
    Answer<Long> download(URI address, OutputStream to, long most) {
        return call(Method.GET, address, HttpClientRequest::request, response -> {
            if (response.status().code() != 200) return Answers.refused(raw(response, Answers.PROBLEM));
            try (var in = response.inputStream()) {
                long copied = copy(in, to, most);
                return copied > most ? tooLong() : new Answer.Good<>(copied);
            }
        });
    }

    private Answer<Raw> call(Method method, URI address, Sending sending, int most) {
        return call(method, address, sending, response -> {
            var raw = raw(response, most);
            return raw.body().length > most ? tooLong() : new Answer.Good<>(raw);
        });
    }

    private <T> Answer<T> call(Method method, URI address, Sending sending, Taking<T> taking) {
        try (var response = sending.send(client.method(method).uri(address))) {
            return taking.take(response);
        } catch (IOException | RuntimeException e) {
            // The client tells a cut connection, an unknown host and an unreadable answer by unrelated exceptions.
            return new Answer.Unreachable<>(Fault.of("", reason(e), address.getAuthority()));
        }
    }

    private static HttpClientResponse stream(HttpClientRequest request, Path file) throws IOException {
        var size = Files.size(file);
        return request.header(HeaderNames.CONTENT_LENGTH, Long.toString(size)).outputStream(out -> {
            try (out) {
                Files.copy(file, out);
            }
        });
    }

    private static Raw raw(HttpClientResponse response, int most) throws IOException {
        var status = response.status().code();
        if (!response.entity().hasEntity()) return new Raw(status, response.headers(), new byte[0]);
        try (var in = response.inputStream()) {
            var body = new java.io.ByteArrayOutputStream();
            copy(in, body, most);
            return new Raw(status, response.headers(), body.toByteArray());
        }
    }

    /// Copies no more than one byte beyond the limit.
    private static long copy(InputStream in, OutputStream to, long most) throws IOException {
        var end = System.nanoTime() + WHOLE.toNanos();
        var buffer = new byte[16 * 1024];
        long copied = 0;
        while (copied <= most) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - copied));
            if (read < 0) return copied;
            to.write(buffer, 0, read);
            copied += read;
            if (System.nanoTime() > end) throw new SocketTimeoutException();
        }
        return copied;
    }

    private static <T> Answer<T> tooLong() {
        return new Answer.Unsound<>(Fault.of("", "link.too-long"));
    }

    private static String reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var found = reasonOf(cause);
            if (found != null) return found;
        }
        return "link.unreachable.broken";
    }

    private static @Nullable String reasonOf(Throwable cause) {
        return switch (cause) {
            case SocketTimeoutException slow -> "link.unreachable.slow";
            case java.net.UnknownHostException unknown -> "link.unreachable.host";
            case java.nio.channels.UnresolvedAddressException unknown -> "link.unreachable.host";
            case java.net.ConnectException refused -> "link.unreachable.refused";
            case java.net.NoRouteToHostException none -> "link.unreachable.refused";
            case javax.net.ssl.SSLException secure -> "link.unreachable.secure";
            case null, default -> null;
        };
    }
}
