package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.Publication;
import java.time.Instant;

/// Turns a publication into signed bytes, and back.
interface Scribe {
    record Signed(Digest digest, byte[] nquads) {}

    Signed sign(Federation federation, Publication publication, int key, byte[] seed, Instant now);

    Publication read(Federation federation, byte[] nquads);

    /// What a publication says, whatever its position and time.
    Digest content(Federation federation, Publication publication);
}
