package amie.model.wire;

import amie.model.Digest;
import amie.model.Position;
import java.time.Instant;
import java.util.Objects;

/// A publication is in the hub's log.
///
/// @param sequence its place in the hub's log
/// @param publishedAt when the hub took it
public record Receipt(int epoch, long rank, String digest, long sequence, Instant publishedAt) {
    public Receipt {
        new Position(epoch, rank);
        new Digest(digest);
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
