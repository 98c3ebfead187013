package amie.model.rdf;

import amie.model.Fault;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Payload;
import amie.model.Position;
import amie.model.Publication;
import amie.model.rdf.Understanding.Misunderstood;
import amie.model.rdf.Understanding.Understood;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/// Publications as statements of one named graph, and back.
public final class Publications {
    private final Vocabulary vocabulary;
    private final Profile profile;
    private final EnvelopeMapping envelopes;
    private final PayloadMapping payloads;

    public Publications(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.profile = new Profile(vocabulary.federation());
        this.envelopes = new EnvelopeMapping(vocabulary);
        this.payloads = new PayloadMapping(vocabulary);
    }

    /// The document that is to be signed: everything but the proof.
    public Statements write(Publication publication) {
        var graph = Terms.node(iri(publication.node(), publication.position()));
        var quads = new ArrayList<Quad>(32);
        envelopes.write(new Subject(vocabulary, quads, graph, graph.getURI()), envelope(publication));
        var payload = publication.payload();
        var object = publication.object();
        if (payload != null)
            payloads.write(
                    new Subject(
                            vocabulary, quads, graph, vocabulary.federation().object(object)),
                    object,
                    payload);
        return Statements.of(quads);
    }

    /// What a payload says of its object, in the default graph: the content alone, wherever and whenever it is
    /// published.
    public Statements content(ObjectId object, Payload payload) {
        var quads = new ArrayList<Quad>(32);
        var iri = vocabulary.federation().object(object);
        payloads.write(new Subject(vocabulary, quads, Quad.defaultGraphIRI, iri), object, payload);
        return Statements.of(quads);
    }

    private static Envelope envelope(Publication publication) {
        return new Envelope(
                publication.node(),
                publication.position(),
                publication.previous(),
                publication.generatedAt(),
                publication.action(),
                publication.object());
    }

    private String iri(NodeId node, Position position) {
        return vocabulary.federation().publication(node, position);
    }

    /// Reads the envelope of a signed document and checks the whole document against the profile.
    public Understanding<Envelope> envelope(Statements signed) {
        var read = envelopes.read(signed);
        if (!(read instanceof Understood<Envelope>(var envelope))) return read;
        var faults = profile.check(signed, iri(envelope.node(), envelope.position()), envelope.node());
        return faults.isEmpty() ? read : new Misunderstood<>(faults);
    }

    /// The signed document without its proof.
    public Statements withoutProof(Envelope envelope, Statements signed) {
        var publication = iri(envelope.node(), envelope.position());
        var proof = Terms.node(publication + "#proof");
        return signed.filter(
                quad -> !quad.getSubject().equals(proof) && !quad.getPredicate().equals(Terms.PROOF));
    }

    /// Reads the payload. What the record cannot hold is refused, so that nothing signed is lost by keeping the record.
    public Understanding<Publication> read(Envelope envelope, Statements unsigned) {
        try {
            var publication = publication(envelope, unsigned);
            return write(publication).equals(unsigned)
                    ? new Understood<>(publication)
                    : new Misunderstood<>(List.of(Fault.of("", "profile.surplus")));
        } catch (Misfit misfit) {
            return new Misunderstood<>(List.of(Fault.of(misfit.field(), "profile.value")));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return new Misunderstood<>(List.of(Fault.of("", "profile.value")));
        }
    }

    private Publication publication(Envelope envelope, Statements unsigned) {
        var object = envelope.object();
        var facts = Facts.of(vocabulary, unsigned, vocabulary.federation().object(object));
        return new Publication(
                envelope.node(),
                envelope.position(),
                envelope.previous(),
                envelope.generatedAt(),
                envelope.action(),
                object,
                envelope.action() == Publication.Action.DELETE ? null : payloads.read(object.kind(), facts));
    }
}
