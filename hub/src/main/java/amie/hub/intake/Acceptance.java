package amie.hub.intake;

import amie.hub.registry.Head;
import amie.hub.registry.Nodes;
import amie.model.Digest;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.proof.Opened;
import amie.model.wire.Receipt;
import java.time.Clock;
import java.time.Instant;
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
        var held = store.held(handle, node, position);
        if (held != null) return repeated(handle, opened, head, held);
        nodes.seen(handle, node);
        if (nodes.isClosed(handle, node, position.epoch())) return new Outcome.EpochClosed(head);
        var follows = head.admits(position)
                && head.digest().equals(opened.publication().previous());
        if (!follows) return new Outcome.Gap(head);
        var place = append(handle, opened);
        nodes.advance(handle, node, head, position, opened.digest());
        return new Outcome.Added(
                head(handle, node), receipt(position, opened.digest(), place.seq(), place.published()));
    }

    private Outcome repeated(Handle handle, Opened.Accepted opened, Head head, LogStore.Held held) {
        var node = opened.publication().node();
        nodes.seen(handle, node);
        var position = opened.publication().position();
        if (held.digest().equals(opened.digest()))
            return new Outcome.Repeated(head, receipt(position, held.digest(), held.seq(), held.published()));
        nodes.forked(handle, node, position, opened.digest(), opened.bytes());
        return new Outcome.Forked(head, held.digest());
    }

    /// Appends what is known to follow: the stream's row is locked last and shortest.
    LogStore.Place append(Handle handle, Opened.Accepted opened) {
        var place = store.next(handle, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var accepted =
                new Accepted(opened.publication(), opened.digest(), place.seq(), place.published(), opened.bytes());
        store.append(handle, accepted);
        store.current(handle, accepted);
        for (var projection : projections) projection.apply(handle, accepted);
        return place;
    }

    private static Receipt receipt(Position position, Digest digest, long seq, Instant published) {
        return new Receipt(position.epoch(), position.rank(), digest.value(), seq, published);
    }

    Head head(Handle handle, NodeId node) {
        return Objects.requireNonNull(nodes.head(handle, node), "locked above");
    }

    boolean holds(Handle handle, NodeId node, Position position, Digest digest) {
        var held = store.held(handle, node, position);
        return held != null && held.digest().equals(digest);
    }
}
