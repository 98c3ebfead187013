package amie.server.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything of an answer before a byte of it is sent: whatever fails while it is made leaves nothing behind.
///
/// @param etag opaque, without quotes
record Answer(
        int status,
        String mediaType,
        Body body,
        List<Map.Entry<String, String>> headers,
        @Nullable String etag) {
    sealed interface Body {
        record Memory(byte[] plain, byte @Nullable [] gzip) implements Body {}

        record File(Path path) implements Body {}

        record None() implements Body {}
    }

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer empty(int status) {
        return new Answer(status, "", new Body.None(), List.of(), null);
    }

    static Answer bytes(int status, String mediaType, byte[] bytes) {
        return new Answer(status, mediaType, new Body.Memory(bytes, null), List.of(), null);
    }

    Answer header(String name, String value) {
        return headers(List.of(Map.entry(name, value)));
    }

    Answer headers(List<Map.Entry<String, String>> others) {
        var more = new ArrayList<>(headers);
        more.addAll(others);
        return new Answer(status, mediaType, body, more, etag);
    }

    Answer etag(@Nullable String validator) {
        return new Answer(status, mediaType, body, headers, validator);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
    }
}
