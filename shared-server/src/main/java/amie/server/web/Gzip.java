package amie.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// The one content coding that every client knows.
final class Gzip {
    /// Below this a compressed answer saves no packet.
    private static final int WORTHWHILE = 1_000;

    private Gzip() {}

    static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /// Whether text of this kind and length becomes smaller.
    static boolean pays(String mediaType, int length) {
        if (length < WORTHWHILE) return false;
        return mediaType.startsWith("text/")
                || mediaType.startsWith("image/svg")
                || mediaType.matches("application/([a-z0-9.-]+\\+)?(json|xml|yaml|n-quads|n-triples|sparql-results).*");
    }
}
