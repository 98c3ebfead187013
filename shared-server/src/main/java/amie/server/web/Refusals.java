package amie.server.web;

import amie.model.Lang;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// Answers what never becomes a request: unreadable, too long, too many at once.
final class Refusals implements DirectHandler {
    private final Rendering rendering;
    private final SecureRandom random = new SecureRandom();

    Refusals(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        var id = RequestId.next(random);
        // Helidon has no status of its own for this one.
        boolean longHeaders = message != null && message.startsWith("Header size exceeded");
        var answer = rendering.refusal(Lang.FR, longHeaders ? 431 : status.code(), id);
        var response = TransportResponse.builder()
                .status(Status.create(answer.status()))
                .header(HeaderNames.CONTENT_TYPE, answer.mediaType())
                .header(HeaderNames.create("X-Request-Id"), id)
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .keepAlive(false);
        for (var header : answer.headers()) response.header(HeaderNames.create(header.getKey()), header.getValue());
        if (answer.body() instanceof Answer.Body.Memory memory) response.entity(memory.plain());
        return response.build();
    }
}
