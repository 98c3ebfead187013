package amie.model.wire;

import amie.model.Digest;
import amie.model.Position;
import java.time.Instant;
import java.util.Objects;

/// The last publication that a hub holds of a node.
///
/// @param generation of the hub's stream
/// @param key number of the node's current key
public record Head(int epoch, long rank, String digest, Instant receivedAt, int generation, int key) {
    public Head {
        new HeadMark(new Position(epoch, rank), new Digest(digest), generation);
        Objects.requireNonNull(receivedAt, "receivedAt");
        if (key < 1) throw new IllegalArgumentException("keys count from 1");
    }

    public HeadMark mark() {
        return new HeadMark(new Position(epoch, rank), new Digest(digest), generation);
    }
}
