package amie.hub.intake;

import amie.model.Digest;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import java.time.Instant;

/// A row of the log.
///
/// @param digest of what was signed
/// @param published when the hub took it, different for each
/// @param nquads the signed bytes as they came
public record Entry(
        long seq,
        Digest digest,
        Position position,
        Publication.Action action,
        ObjectId object,
        Instant published,
        byte[] nquads) {

    /// Whether it takes its object back.
    public boolean withdraws() {
        return action == Publication.Action.DELETE;
    }
}
