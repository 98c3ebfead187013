package amie.model.proof;

import amie.model.Digest;
import amie.model.rdf.Datatypes;
import amie.model.rdf.Statements;
import amie.model.rdf.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// A proof of the cryptosuite `eddsa-rdfc-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2), which has an
/// IRI for its subject where most have a blank node: its `id` is one of the signed options.
final class Proof {
    private static final String SUITE = "eddsa-rdfc-2022";

    private Proof() {}

    /// The options that are signed with the document.
    static Statements options(Node proof, String verificationMethod, Instant created) {
        var second = Datatypes.dateTime(created.truncatedTo(ChronoUnit.SECONDS));
        return options(proof, NodeFactory.createURI(verificationMethod), second);
    }

    static Statements options(Node proof, Node verificationMethod, Node created) {
        return Statements.ofTriples(List.of(
                Triple.create(proof, Terms.TYPE, Terms.DATA_INTEGRITY_PROOF),
                Triple.create(proof, Terms.CRYPTOSUITE, Datatypes.cryptosuite(SUITE)),
                Triple.create(proof, Terms.CREATED, created),
                Triple.create(proof, Terms.VERIFICATION_METHOD, verificationMethod),
                Triple.create(proof, Terms.PROOF_PURPOSE, Terms.ASSERTION_METHOD)));
    }

    /// What Ed25519 signs: SHA-256 of the canonical options, then SHA-256 of the canonical document.
    static byte[] message(Statements options, Statements document) {
        return VerifyingKey.join(hash(options), hash(document));
    }

    private static byte[] hash(Statements statements) {
        return Digest.sha256().digest(statements.canonical());
    }

    static Node value(byte[] signature) {
        return Datatypes.multibase("z" + Base58.encode(signature));
    }
}
