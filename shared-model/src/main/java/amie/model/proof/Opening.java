package amie.model.proof;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.Position;
import amie.model.Publication;
import amie.model.rdf.Envelope;
import amie.model.rdf.Publications;
import amie.model.rdf.Reading;
import amie.model.rdf.Statements;
import amie.model.rdf.Understanding;
import amie.model.rdf.Vocabulary;
import amie.model.shape.Shapes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens what a node sent: syntax, profile, proof, shape, meaning, in this order. It never throws, whatever the bytes.
public final class Opening {
    private final Federation federation;
    private final Publications publications;
    private final Shapes shapes;

    public Opening(Federation federation) {
        this.federation = federation;
        this.publications = new Publications(new Vocabulary(federation));
        this.shapes = new Shapes(federation);
    }

    public Opened open(byte[] nquads, Keys keys) {
        return switch (Statements.read(nquads)) {
            case Reading.Unreadable(var fault) -> new Opened.Refused(List.of(fault));
            case Reading.Read(var statements) -> open(statements, keys);
        };
    }

    /// Reads what was accepted or signed here before: neither proof nor shape is checked again.
    ///
    /// @throws IllegalStateException if the bytes are no publication: the store is damaged
    public Publication stored(byte[] nquads) {
        var signed = Statements.stored(nquads);
        if (publications.envelope(signed) instanceof Understanding.Understood<Envelope>(var envelope)
                && publications.read(envelope, publications.withoutProof(envelope, signed))
                        instanceof Understanding.Understood<Publication>(var publication)) return publication;
        throw new IllegalStateException("a stored publication is damaged");
    }

    private Opened open(Statements signed, Keys keys) {
        return switch (publications.envelope(signed)) {
            case Understanding.Misunderstood<Envelope>(var faults) -> new Opened.Refused(faults);
            case Understanding.Understood<Envelope>(var envelope) ->
                open(new Letter(federation, envelope, signed, publications.withoutProof(envelope, signed)), keys);
        };
    }

    private Opened open(Letter letter, Keys keys) {
        var node = letter.envelope().node();
        int number = letter.keyNumber();
        if (number == 0) return refused("verificationMethod", "profile.value");
        if (letter.isInception() != letter.envelope().position().equals(Position.FIRST))
            return refused("", "profile.inception");
        var key = keyOf(letter, number, keys);
        if (key == null) return new Opened.UnknownKey(node, number);
        return letter.isSignedBy(key) ? read(letter) : new Opened.BadProof(node, number);
    }

    private static Opened refused(String field, String key) {
        return new Opened.Refused(List.of(Fault.of(field, key)));
    }

    private static @Nullable VerifyingKey keyOf(Letter letter, int number, Keys keys) {
        var envelope = letter.envelope();
        if (!letter.isInception()) return keys.key(envelope.node(), number, envelope.position());
        return number == 1 ? letter.broughtKey() : null;
    }

    private Opened read(Letter letter) {
        var envelope = letter.envelope();
        var digest = Digest.of(letter.document().canonical());
        boolean withdrawn = envelope.action() == Publication.Action.DELETE;
        var misfits = shapes.check(envelope.object(), letter.document(), withdrawn);
        if (!misfits.isEmpty()) return new Opened.Misshapen(envelope.node(), envelope.position(), digest, misfits);
        return switch (publications.read(envelope, letter.document())) {
            case Understanding.Misunderstood<Publication>(var faults) ->
                new Opened.Misshapen(envelope.node(), envelope.position(), digest, faults);
            case Understanding.Understood<Publication>(var publication) ->
                new Opened.Accepted(publication, digest, letter.signed());
        };
    }
}
