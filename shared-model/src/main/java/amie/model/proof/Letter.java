package amie.model.proof;

import amie.model.Federation;
import amie.model.Kind;
import amie.model.ObjectId;
import amie.model.rdf.Envelope;
import amie.model.rdf.Statements;
import amie.model.rdf.Terms;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// A signed document whose envelope is understood, its proof not yet checked.
///
/// @param document the signed one without its proof
record Letter(Federation federation, Envelope envelope, Statements signed, Statements document) {
    /// The number of the key that the proof names, or 0 if it names none of this node.
    int keyNumber() {
        var method = proof(Terms.VERIFICATION_METHOD);
        var key = method.isURI() ? federation.object(method.getURI()) : null;
        if (key == null || key.kind() != Kind.KEY || !key.node().equals(envelope.node())) return 0;
        return Integer.parseInt(key.local());
    }

    boolean isInception() {
        return envelope.object().equals(ObjectId.key(envelope.node(), 1));
    }

    /// The key that an inception event brings, or null if it brings none from which the node's name was made.
    @Nullable
    VerifyingKey broughtKey() {
        var key = NodeFactory.createURI(federation.key(envelope.node(), 1));
        return document.quads().stream()
                .filter(quad -> quad.getSubject().equals(key))
                .filter(quad -> quad.getPredicate().equals(Terms.PUBLIC_KEY))
                .map(quad -> VerifyingKey.parse(lexical(quad.getObject())))
                .filter(Objects::nonNull)
                .filter(brought -> brought.named(envelope.node()))
                .findFirst()
                .orElse(null);
    }

    boolean isSignedBy(VerifyingKey key) {
        var created = proof(Terms.CREATED);
        var options = Proof.options(proofNode(), proof(Terms.VERIFICATION_METHOD), created);
        var value = lexical(proof(Terms.PROOF_VALUE));
        var signature = value.startsWith("z") ? Base58.decode(value.substring(1)) : null;
        return created.isLiteral()
                && created.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)
                && options.equals(givenOptions())
                && signature != null
                && Proof.value(signature).equals(proof(Terms.PROOF_VALUE))
                && key.verifies(Proof.message(options, document), signature);
    }

    private Statements givenOptions() {
        return signed.filter(quad -> quad.getSubject().equals(proofNode())
                        && !quad.getPredicate().equals(Terms.PROOF_VALUE))
                .inDefaultGraph();
    }

    private Node proofNode() {
        return NodeFactory.createURI(federation.publication(envelope.node(), envelope.position()) + "#proof");
    }

    /// A value of the proof; reading the envelope made sure that there is exactly one.
    private Node proof(Node predicate) {
        var proof = proofNode();
        return signed.quads().stream()
                .filter(quad ->
                        quad.getSubject().equals(proof) && quad.getPredicate().equals(predicate))
                .findFirst()
                .orElseThrow()
                .getObject();
    }

    private static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }
}
