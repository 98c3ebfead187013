package amie.node.publishing;

import amie.model.Fault;
import amie.model.Kind;
import amie.model.Publication.Action;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells the state of objects from their rows, as one transaction sees them.
final class States {
    private final Handle h;
    private final Identity identity;
    private final @Nullable Entry refused;
    private final Line line;

    States(Handle h, Identity identity) {
        this.h = h;
        this.identity = identity;
        this.refused = OutboxStore.refused(h);
        this.line = LineStore.find(h);
    }

    /// @param last row of the object
    /// @param same whether the object still says what the row says
    PublicationState of(Entry last, boolean same) {
        if (refused != null && refused.isOf(last.kind(), last.object())) return refusal(refused);
        return switch (last.state()) {
            case WAITING -> new PublicationState.Waiting(last.queued(), last.action() == Action.DELETE, reason());
            case REFUSED -> refusal(last);
            case DELIVERED ->
                last.action() == Action.DELETE
                        ? new PublicationState.Withdrawn(settled(last))
                        : new PublicationState.Published(settled(last), iri(last), !same);
        };
    }

    Overview overview() {
        var items = OutboxStore.lastOfEach(h).stream()
                .filter(last -> last.kind() != Kind.KEY)
                .map(last -> new Overview.Item(last.kind(), last.object(), last.title(), of(last, true)))
                .toList();
        var next = OutboxStore.next(h);
        return new Overview(
                identity.node(),
                identity.federation().node(identity.node()),
                items,
                OutboxStore.waiting(h),
                next == null ? null : next.queued(),
                OutboxFileStore.waiting(h),
                OutboxFileStore.refusals(h),
                line.lastContact(),
                line.nextTry(),
                refused != null || line.stopped() != null,
                reason());
    }

    private PublicationState refusal(Entry entry) {
        return new PublicationState.Refused(settled(entry), RefusalStore.faults(h, entry.digest()));
    }

    private @Nullable Fault reason() {
        return refused == null ? line.reason() : Fault.of("", "publishing.behind");
    }

    private String iri(Entry entry) {
        return identity.federation().object(Chain.id(identity.node(), entry.kind(), entry.object()));
    }

    private static Instant settled(Entry entry) {
        return entry.settled() == null ? entry.queued() : entry.settled();
    }
}
