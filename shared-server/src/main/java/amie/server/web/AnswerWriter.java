package amie.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/// The one place that sends: status, headers, validators, compression, and no body to HEAD.
final class AnswerWriter {
    void write(Incoming incoming, Set<String> vary, Answer answer, RoutingResponse response) {
        var varies = new LinkedHashSet<>(vary);
        boolean compressible = answer.body() instanceof Answer.Body.Memory memory && isCompressible(answer, memory);
        if (compressible) varies.add("Accept-Encoding");
        boolean compressed = compressible
                && Negotiation.of(incoming.list(HeaderNames.ACCEPT_ENCODING)).takesCoding("gzip");
        boolean unchanged = isUnchanged(incoming, answer);
        response.status(Status.create(unchanged ? 304 : answer.status()));
        for (var header : answer.headers())
            response.headers().add(HeaderValues.create(HeaderNames.create(header.getKey()), header.getValue()));
        if (!varies.isEmpty()) response.header("Vary", String.join(", ", varies));
        var etag = answer.etag();
        if (etag != null) response.header("ETag", Validator.header(etag, compressed));
        if (unchanged) response.send();
        else body(incoming, answer, compressed, response);
    }

    private static boolean isCompressible(Answer answer, Answer.Body.Memory memory) {
        return !answer.has("Content-Encoding")
                && (memory.gzip() != null || Gzip.pays(answer.mediaType(), memory.plain().length));
    }

    private static boolean isUnchanged(Incoming incoming, Answer answer) {
        var known = incoming.list(HeaderNames.IF_NONE_MATCH);
        var etag = answer.etag();
        return etag != null
                && answer.status() == 200
                && incoming.isSafe()
                && !known.isEmpty()
                && Validator.matches(known, etag);
    }

    private static void body(Incoming incoming, Answer answer, boolean compressed, RoutingResponse response) {
        if (!answer.mediaType().isEmpty()) response.header("Content-Type", answer.mediaType());
        switch (answer.body()) {
            case Answer.Body.None() -> response.send();
            case Answer.Body.File(var path) -> file(incoming, path, response);
            case Answer.Body.Memory(var plain, var gzip) -> {
                if (compressed) response.header("Content-Encoding", "gzip");
                var bytes = !compressed ? plain : gzip != null ? gzip : Gzip.compressed(plain);
                response.header("Content-Length", String.valueOf(bytes.length));
                if (incoming.isHead()) response.send();
                else response.send(bytes);
            }
        }
    }

    private static void file(Incoming incoming, Path path, RoutingResponse response) {
        try (var in = Files.newInputStream(path)) {
            response.header("Content-Length", String.valueOf(Files.size(path)));
            if (incoming.isHead()) {
                response.send();
                return;
            }
            try (var out = response.outputStream()) {
                in.transferTo(out);
            }
            // Only this ends a stream: closing it does not.
            response.commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
