package amie.node.publishing;

import amie.model.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How it stands with one object of this node in the federation.
public sealed interface PublicationState {
    /// The key of its word in a list.
    default String badge() {
        return switch (this) {
            case NotJoined _, Never _ -> "edge.badge.never";
            case Waiting _ -> "edge.badge.waiting";
            case Published _ -> "edge.badge.published";
            case Refused _ -> "edge.badge.refused";
            case Withdrawn _ -> "edge.badge.withdrawn";
        };
    }

    /// The node belongs to no federation yet.
    record NotJoined() implements PublicationState {}

    record Never() implements PublicationState {}

    /// Signed, and on its way.
    ///
    /// @param withdrawal whether what waits is a withdrawal
    /// @param reason why the last attempt did not get through, or why the line stands still
    record Waiting(
            Instant since, boolean withdrawal, @Nullable Fault reason) implements PublicationState {}

    /// The hub holds it.
    ///
    /// @param changedSince whether the object now says something else than what was published
    record Published(Instant at, String iri, boolean changedSince) implements PublicationState {}

    /// The hub refused it, and the line stands still until it is corrected or withdrawn.
    record Refused(Instant at, List<Fault> faults) implements PublicationState {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    record Withdrawn(Instant at) implements PublicationState {}
}
