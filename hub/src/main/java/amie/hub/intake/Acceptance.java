package amie.hub.intake;

import amie.hub.registry.Head;
import amie.hub.registry.Nodes;
import amie.model.Digest;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.proof.Opened;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Decides on a publication whose proof and shape are good, and appends it: all in the caller's transaction.
final class Acceptance {
    private final LogStore store = new LogStore();
    private final Nodes nodes;
    private final List<Projection> projections;
    private final Clock clock;

    Acceptance(Nodes nodes, List<Projection> projections, Clock clock) {
        this.nodes = nodes;
        this.projections = List.copyOf(projections);
        this.clock = clock;
    }

    Outcome decide(Handle handle, Opened.Accepted opened) {
        var node = opened.publication().node();
        var position = opened.publication().position();
        var head = nodes.lock(handle, node);
        if (head == null) return new Outcome.UnknownKey();
        var held = store.digest(handle, node, position);
        if (held != null) return repeated(handle, opened, head, held);
        nodes.seen(handle, node);
        if (nodes.isClosed(handle, node, position.epoch())) return new Outcome.EpochClosed(head);
        var follows = head.admits(position)
                && head.digest().equals(opened.publication().previous());
        if (!follows) return new Outcome.Gap(head);
        append(handle, opened);
        nodes.advance(handle, node, head, position, opened.digest());
        return new Outcome.Added(head(handle, node));
    }

    private Outcome repeated(Handle handle, Opened.Accepted opened, Head head, Digest held) {
        var node = opened.publication().node();
        nodes.seen(handle, node);
        if (held.equals(opened.digest())) return new Outcome.Repeated(head);
        nodes.forked(handle, node, opened.publication().position(), opened.digest(), opened.bytes());
        return new Outcome.Forked(head, held);
    }

    /// Appends what is known to follow: the stream's row is locked last and shortest.
    void append(Handle handle, Opened.Accepted opened) {
        var place = store.next(handle, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var accepted =
                new Accepted(opened.publication(), opened.digest(), place.seq(), place.published(), opened.bytes());
        store.append(handle, accepted);
        store.current(handle, accepted);
        for (var projection : projections) projection.apply(handle, accepted);
    }

    Head head(Handle handle, NodeId node) {
        return Objects.requireNonNull(nodes.head(handle, node), "locked above");
    }

    /// The digest held at the first position of a node, or null if it never joined.
    boolean holds(Handle handle, NodeId node, Position position, Digest digest) {
        return digest.equals(store.digest(handle, node, position));
    }
}
