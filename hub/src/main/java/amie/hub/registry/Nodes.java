package amie.hub.registry;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.GroupCard;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.Publication;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The nodes of the federation, their keys and heads.
public final class Nodes {
    private final NodeStore store = new NodeStore();
    private final RefusalStore refusals = new RefusalStore();
    private final Clock clock;

    public Nodes(Clock clock) {
        this.clock = clock;
    }

    /// Adds a node with its first key. The violated constraint `node_pkey` says that it is already there.
    ///
    /// @param publicKey multibase
    public void enrol(Handle handle, NodeId node, String publicKey, Digest inception) {
        var now = clock.instant();
        store.add(handle, node, inception, now);
        store.addKey(handle, node, 1, publicKey, Position.FIRST);
    }

    /// The head, or null if there is no such node.
    public @Nullable Head head(Handle handle, NodeId node) {
        return store.head(handle, node);
    }

    /// The same, and until the end of the transaction nobody else moves it.
    public @Nullable Head lock(Handle handle, NodeId node) {
        return store.lock(handle, node) ? store.head(handle, node) : null;
    }

    /// The key with which a node signs at a position, in multibase; null if it has none.
    public @Nullable NodeKey key(Handle handle, NodeId node, Position position) {
        return store.key(handle, node, position);
    }

    /// Moves the head, which the caller locked; a new epoch closes the one before.
    public void advance(Handle handle, NodeId node, Head from, Position to, Digest digest) {
        var now = clock.instant();
        if (to.epoch() > from.position().epoch()) store.close(handle, node, from.position(), now);
        store.advance(handle, node, to, digest, now);
    }

    public boolean isClosed(Handle handle, NodeId node, int epoch) {
        return store.isClosed(handle, node, epoch);
    }

    /// Notes that a node sent something with a valid proof.
    public void seen(Handle handle, NodeId node) {
        store.seen(handle, node, clock.instant());
    }

    /// Notes what was refused of a node and why, for the steward's eyes.
    public void refused(Handle handle, NodeId node, Position position, Digest digest, List<Fault> faults) {
        store.seen(handle, node, clock.instant());
        refusals.add(handle, node, position, digest, faults, clock.instant());
    }

    /// Keeps the evidence that a node signed two different things at one position.
    public void forked(Handle handle, NodeId node, Position position, Digest digest, byte[] nquads) {
        store.seen(handle, node, clock.instant());
        store.fork(handle, node, position, digest, nquads, clock.instant());
    }

    /// Takes the name of a group from its card.
    public void named(Handle handle, Publication publication) {
        if (publication.payload() instanceof GroupCard card) store.name(handle, publication.node(), card.name());
    }

    /// Every node, by name.
    public List<EnrolledNode> list(Handle handle) {
        return store.list(handle);
    }

    /// The last refusals, the newest first.
    public List<Refusal> refusals(Handle handle) {
        return refusals.list(handle);
    }
}
