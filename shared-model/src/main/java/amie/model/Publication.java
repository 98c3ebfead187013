package amie.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a node says of one of its objects, at one position of its chain. A withdrawal carries no payload.
public record Publication(
        NodeId node,
        Position position,
        @Nullable Digest previous,
        Instant generatedAt,
        Action action,
        ObjectId object,
        @Nullable Payload payload) {

    /// As in ActivityStreams 2.
    public enum Action {
        CREATE,
        UPDATE,
        DELETE
    }

    public Publication {
        if (!object.node().equals(node)) throw new IllegalArgumentException("a node describes only itself");
        if ((action == Action.DELETE) != (payload == null))
            throw new IllegalArgumentException("a withdrawal, and only it, carries no payload");
        if (payload != null && payload.kind() != object.kind())
            throw new IllegalArgumentException("the payload is not of the object's kind");
        if ((previous == null) != position.equals(Position.FIRST))
            throw new IllegalArgumentException("the first publication, and only it, follows none");
    }
}
