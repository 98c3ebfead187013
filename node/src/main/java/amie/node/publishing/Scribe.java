package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.Publication;
import amie.model.proof.Sealing;
import amie.model.proof.SigningKey;
import amie.model.rdf.Publications;
import amie.model.rdf.Statements;
import amie.model.rdf.Understanding;
import amie.model.rdf.Understanding.Understood;
import amie.model.rdf.Vocabulary;
import amie.server.web.Problem;
import java.time.Instant;

/// Turns the publications of one federation into signed bytes, and back.
final class Scribe {
    private final Sealing sealing;
    private final Publications publications;

    Scribe(Federation federation) {
        this.sealing = new Sealing(federation);
        this.publications = new Publications(new Vocabulary(federation));
    }

    /// @throws amie.server.web.ProblemException 422 if something cannot be said in a publication
    Sealing.Outcome.Sealed sign(Publication publication, int key, byte[] seed, Instant now) {
        return switch (sealing.seal(publication, SigningKey.ofSeed(seed), key, now)) {
            case Sealing.Outcome.Sealed sealed -> sealed;
            case Sealing.Outcome.Refused(var faults) ->
                throw Problem.invalid(faults).exception();
        };
    }

    /// Reads back what was signed here.
    Publication read(byte[] nquads) {
        var signed = Statements.stored(nquads);
        var envelope = understood(publications.envelope(signed));
        return understood(publications.read(envelope, publications.withoutProof(envelope, signed)));
    }

    private static <T> T understood(Understanding<T> understanding) {
        if (understanding instanceof Understood<T>(var value)) return value;
        throw new IllegalStateException("a stored publication is damaged: " + understanding);
    }

    /// What a publication says: two that differ only in what surrounds the payload must be made with the same one.
    Digest content(Publication publication) {
        return Digest.of(publications.write(publication).canonical());
    }
}
