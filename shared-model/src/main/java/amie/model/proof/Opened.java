package amie.model.proof;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.rdf.Statements;
import java.util.List;

/// What came of opening a document that somebody sent.
public sealed interface Opened {
    /// The document keeps the profile, its proof holds, it conforms to the shape of its kind.
    ///
    /// @param digest of the document without its proof
    /// @param signed the whole document; its canonical bytes are the bytes received
    record Accepted(Publication publication, Digest digest, Statements signed) implements Opened {
        public byte[] bytes() {
            return signed.canonical();
        }
    }

    /// The document breaks the profile: nobody knows who sent it.
    record Refused(List<Fault> faults) implements Opened {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// The proof holds, so its node did send this; but it breaks the shape of its kind.
    ///
    /// @param digest of the document without its proof
    record Misshapen(NodeId node, Position position, Digest digest, List<Fault> faults) implements Opened {
        public Misshapen {
            faults = List.copyOf(faults);
        }
    }

    /// The proof names a key, and that key did not sign this.
    record BadProof(NodeId node, int key) implements Opened {}

    /// The proof names a key that is not known, or was not current at that position.
    record UnknownKey(NodeId node, int key) implements Opened {}
}
