package amie.model.wire;

import java.util.Objects;

/// A node has joined.
///
/// @param federation base of the federation's IRIs
public record EnrolmentAnswer(String node, String federation, Head head) {
    public EnrolmentAnswer {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(federation, "federation");
        Objects.requireNonNull(head, "head");
    }
}
