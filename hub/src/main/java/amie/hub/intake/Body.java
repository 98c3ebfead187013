package amie.hub.intake;

import amie.server.web.Problem;
import amie.server.web.Request;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The body of a publication as it is sent: N-Quads, plain or gzip; inflated no further than its limit.
final class Body {
    static final String NQUADS = "application/n-quads";
    static final int MOST = 256 * 1024;
    /// So much of a refused body is still read: a client that is sending would not see the answer otherwise.
    private static final int PATIENCE = 1024 * 1024;

    private Body() {}

    static byte[] read(Request request) {
        var raw = request.stream();
        try {
            return bytes(request, raw);
        } catch (RuntimeException refused) {
            drain(raw);
            throw refused;
        }
    }

    private static byte[] bytes(Request request, InputStream raw) {
        if (!isNquads(request.header("Content-Type")))
            throw Problem.of(415, "not-n-quads", NQUADS)
                    .header("Accept", NQUADS)
                    .exception();
        try {
            var bytes = inflated(request, raw).readNBytes(MOST + 1);
            if (bytes.length > MOST)
                throw Problem.of(413, "publication-too-large", MOST / 1024).exception();
            return bytes;
        } catch (ZipException | EOFException e) {
            throw Problem.of(400, "not-gzip").exception();
        } catch (IOException e) {
            throw Problem.of(400, "cut-short").exception();
        }
    }

    private static void drain(InputStream raw) {
        try {
            raw.readNBytes(PATIENCE);
        } catch (IOException ended) {
            // Nothing more comes: that is what was wanted.
        }
    }

    private static boolean isNquads(@Nullable String contentType) {
        if (contentType == null) return false;
        var parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        var parameters = parts.length == 1 ? "" : parts[1].strip();
        return parts[0].strip().equals(NQUADS) && (parameters.isEmpty() || parameters.matches("charset=\"?utf-8\"?"));
    }

    private static InputStream inflated(Request request, InputStream raw) throws IOException {
        var encoding = request.header("Content-Encoding");
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case String _ ->
                throw Problem.of(415, "encoding")
                        .header("Accept-Encoding", "gzip")
                        .exception();
        };
    }
}
