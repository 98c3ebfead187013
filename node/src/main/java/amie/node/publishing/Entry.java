package amie.node.publishing;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.Position;
import amie.model.Publication.Action;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the outbox, without the bytes that are sent.
///
/// @param title what people call the object
/// @param content what the payload says, whatever its position; null for a withdrawal
/// @param settled when the hub took or refused it
record Entry(
        Position position,
        Kind kind,
        UUID object,
        String title,
        Action action,
        @Nullable Digest content,
        Digest digest,
        Instant queued,
        State state,
        @Nullable Instant settled) {
    enum State {
        WAITING,
        DELIVERED,
        REFUSED
    }

    boolean isOf(Kind kind, UUID object) {
        return this.kind == kind && this.object.equals(object);
    }
}
