package amie.hub.intake;

import amie.hub.registry.Head;
import amie.hub.registry.Redemption;
import amie.model.Fault;
import amie.model.NodeId;
import java.util.List;

/// What came of a node that wants to join.
public sealed interface Enrolment {
    record Enrolled(NodeId node, Head head) implements Enrolment {}

    /// It had joined with this very inception before: the answer was lost.
    record Already(NodeId node, Head head) implements Enrolment {}

    /// Its name is taken by a node with another inception.
    record Taken(NodeId node) implements Enrolment {}

    record NotInvited(Redemption why) implements Enrolment {}

    record Refused(List<Fault> faults) implements Enrolment {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    record FalseProof() implements Enrolment {}

    record Busy() implements Enrolment {}
}
