package amie.hub.intake;

import amie.model.Digest;
import amie.model.Publication;
import java.time.Instant;

/// A publication that the hub took in.
///
/// @param digest of what was signed
/// @param seq its place in the log, which has no gaps
/// @param published when the hub took it, different for each
/// @param nquads the signed bytes as they came
public record Accepted(Publication publication, Digest digest, long seq, Instant published, byte[] nquads) {}
