package amie.model.proof;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.ObjectId;
import amie.model.Payload;
import amie.model.Publication;
import amie.model.rdf.Publications;
import amie.model.rdf.Statements;
import amie.model.rdf.Terms;
import amie.model.rdf.Understanding;
import amie.model.rdf.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/// Makes of a publication the signed document that a node sends.
public final class Sealing {
    private final Federation federation;
    private final Publications publications;

    public Sealing(Federation federation) {
        this.federation = federation;
        this.publications = new Publications(new Vocabulary(federation));
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param digest of the document without its proof: content address, chain link and duplicate key. Signing the
        /// same publication twice gives the same digest
        record Sealed(Statements signed, Digest digest) implements Outcome {
            /// Canonical N-Quads: what is sent, stored and answered, byte for byte.
            public byte[] bytes() {
                return signed.canonical();
            }
        }

        /// The publication breaks the profile, for instance by an address that is no IRI; nothing was signed.
        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Signs a publication. Only the profile is checked, not the shape of its kind.
    ///
    /// @param number of the key, which the proof names
    /// @param now written in the proof, to the second
    public Outcome seal(Publication publication, SigningKey key, int number, Instant now) {
        var document = publications.write(publication);
        var iri = federation.publication(publication.node(), publication.position());
        var proof = NodeFactory.createURI(iri + "#proof");
        var options = Proof.options(proof, federation.key(publication.node(), number), now);
        var signature = key.sign(Proof.message(options, document));
        var signed = together(document, options, NodeFactory.createURI(iri), proof, Proof.value(signature));
        return switch (publications.envelope(signed)) {
            case Understanding.Understood<?> _ -> new Outcome.Sealed(signed, Digest.of(document.canonical()));
            case Understanding.Misunderstood<?>(var faults) -> new Outcome.Refused(faults);
        };
    }

    /// Digest of what a payload says of its object, wherever and whenever it is published.
    public Digest content(ObjectId object, Payload payload) {
        return Digest.of(publications.content(object, payload).canonical());
    }

    private static Statements together(Statements document, Statements options, Node graph, Node proof, Node value) {
        var quads = new ArrayList<>(document.quads());
        for (var option : options) quads.add(Quad.create(graph, option.asTriple()));
        quads.add(Quad.create(graph, graph, Terms.PROOF, proof));
        quads.add(Quad.create(graph, proof, Terms.PROOF_VALUE, value));
        return Statements.of(quads);
    }
}
