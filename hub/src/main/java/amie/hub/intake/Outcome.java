package amie.hub.intake;

import amie.hub.registry.Head;
import amie.model.Digest;
import amie.model.Fault;
import amie.model.wire.Receipt;
import java.util.List;

/// What came of a publication that somebody sent.
public sealed interface Outcome {
    /// New, and in the log for good.
    record Added(Head head, Receipt receipt) implements Outcome {}

    /// Already held: nothing changed.
    record Repeated(Head head, Receipt receipt) implements Outcome {}

    /// Another one is held at this position; both are kept as evidence.
    record Forked(Head head, Digest held) implements Outcome {}

    /// It does not follow the head.
    record Gap(Head head) implements Outcome {}

    /// Its epoch is closed.
    record EpochClosed(Head head) implements Outcome {}

    /// It breaks rules.
    record Refused(List<Fault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// The node has no key for this position: it is not enrolled, or its key is revoked.
    record UnknownKey() implements Outcome {}

    /// The proof is not of the node's key, or not of these statements.
    record FalseProof() implements Outcome {}

    /// Too many are being checked.
    record Busy() implements Outcome {}
}
