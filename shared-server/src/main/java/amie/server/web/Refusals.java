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
        var answer = rendering.refusal(Lang.FR, status.code(), id);
        var response = TransportResponse.builder()
                .status(Status.create(answer.status()))
                .header(HeaderNames.CONTENT_TYPE, answer.mediaType())
                .header(HeaderNames.create("X-Request-Id"), id)
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .keepAlive(false);
        if (answer.body() instanceof Answer.Body.Memory memory) response.entity(memory.plain());
        return response.build();
    }
}
