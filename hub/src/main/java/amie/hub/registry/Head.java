package amie.hub.registry;

import amie.model.Digest;
import amie.model.Position;
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

    /// As in the header `Amie-Head`.
    public String header() {
        return "e=" + position.epoch() + ";r=" + position.rank() + ";d=\"" + digest + "\";g=" + generation;
    }
}
