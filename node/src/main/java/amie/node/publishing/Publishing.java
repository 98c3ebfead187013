package amie.node.publishing;

import amie.model.Kind;
import amie.model.NodeId;
import amie.model.Payload;
import amie.model.Publication.Action;
import amie.server.db.Database;
import amie.server.web.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a feature asks to say something to the federation.
///
/// A publication is signed in the transaction of the fact that it tells, so both are kept or neither; it leaves after
/// the commit.
public final class Publishing {
    /// Stands for the object of kinds of which a node has one: the group card.
    public static final UUID SINGLE = new UUID(0, 0);

    private final Database database;
    private final Chain chain;
    private final Signal signal;

    Publishing(Database database, Scribe scribe, Clock clock, Signal signal) {
        this.database = database;
        this.chain = new Chain(scribe, clock);
        this.signal = signal;
    }

    public boolean joined() {
        return node() != null;
    }

    public boolean joined(Handle h) {
        return node(h) != null;
    }

    /// Our name in the federation, null before joining.
    public @Nullable NodeId node() {
        return database.read(this::node);
    }

    public @Nullable NodeId node(Handle h) {
        var identity = IdentityStore.find(h);
        return identity != null && identity.enrolled() ? identity.node() : null;
    }

    /// Signs a publication and queues it. Nothing happens if the last one queued says the same; if the last one was
    /// refused, this one takes its place.
    ///
    /// @throws amie.server.web.ProblemException 409 `not-joined`
    public void publish(Handle h, Kind kind, UUID object, Payload payload) {
        var identity = lock(h);
        var refused = OutboxStore.refused(h);
        var content = chain.content(identity, kind, object, payload);
        if (refused != null && refused.isOf(kind, object)) {
            if (content.equals(refused.content())) OutboxStore.again(h, refused.position());
            else chain.correct(h, identity, refused, payload, isKnown(h, refused));
        } else {
            var last = OutboxStore.last(h, kind, object);
            if (last != null && content.equals(last.content())) return;
            chain.append(h, identity, kind, object, last == null ? Action.CREATE : Action.UPDATE, payload);
        }
        h.afterCommit(this::wake);
    }

    /// Takes an object back. Nothing happens if it was never published or is withdrawn already.
    public void withdraw(Handle h, Kind kind, UUID object) {
        var identity = lock(h);
        var refused = OutboxStore.refused(h);
        if (refused != null && refused.isOf(kind, object)) {
            chain.correct(h, identity, refused, null, isKnown(h, refused));
        } else {
            var last = OutboxStore.last(h, kind, object);
            if (last == null || last.action() == Action.DELETE) return;
            chain.append(h, identity, kind, object, Action.DELETE, null);
        }
        h.afterCommit(this::wake);
    }

    /// @param current what the object says now, to tell whether it changed since; null if nobody asks
    public PublicationState state(Handle h, Kind kind, UUID object, @Nullable Payload current) {
        var identity = IdentityStore.find(h);
        if (identity == null || !identity.enrolled()) return new PublicationState.NotJoined();
        var last = OutboxStore.last(h, kind, object);
        if (last == null) return new PublicationState.Never();
        var content = current == null ? last.content() : chain.content(identity, kind, object, current);
        return new States(h, identity).of(last, java.util.Objects.equals(content, last.content()));
    }

    /// The state of every object of a kind that was ever published; the others are [PublicationState.Never].
    public Map<UUID, PublicationState> states(Handle h, Kind kind) {
        var states = new HashMap<UUID, PublicationState>();
        var identity = IdentityStore.find(h);
        if (identity == null || !identity.enrolled()) return states;
        var teller = new States(h, identity);
        for (var last : OutboxStore.lastOfEach(h))
            if (last.kind() == kind) states.put(last.object(), teller.of(last, true));
        return states;
    }

    /// Sends at once what waits.
    public void wake() {
        signal.give();
    }

    private static boolean isKnown(Handle h, Entry refused) {
        return OutboxStore.isHeld(h, refused.kind(), refused.object());
    }

    private static Identity lock(Handle h) {
        var identity = IdentityStore.lock(h);
        if (identity == null || !identity.enrolled())
            throw Problem.of(409, "not-joined").exception();
        return identity;
    }
}
