package amie.hub.registry;

import amie.model.Digest;
import amie.model.Position;
import amie.model.wire.HeadMark;
import java.time.Instant;

/// The last publication accepted from a node.
///
/// @param generation of the stream when it was asked for
/// @param key number of the key that is current
public record Head(Position position, Digest digest, Instant receivedAt, int generation, int key) {

    /// Whether this position may follow: the next rank, or the first rank of the next epoch, which closes this one.
    public boolean admits(Position next) {
        return next.equals(position.next()) || next.equals(new Position(position.epoch() + 1, 1));
    }

    /// As every answer tells it in a header.
    public HeadMark mark() {
        return new HeadMark(position, digest, generation);
    }
}
