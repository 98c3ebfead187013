package amie.node.publishing;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.Material;
import amie.model.NodeId;
import amie.model.Payload;
import amie.model.Publication.Action;
import amie.node.link.Answer;
import amie.node.link.HubLink;
import amie.server.db.Database;
import amie.server.web.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a feature asks to say something to the federation.
///
/// A publication is signed in the transaction of the fact that it tells, so both are kept or neither; it leaves after
/// the commit.
public final class Publishing implements AutoCloseable {
    private final Database database;
    private final Chain chain;
    private final Signal signal = new Signal();
    private final Enrolment enrolment;
    private final Settlement settlement;
    private final Courier courier;
    /// One inception at a time: a second one would take the place of the first one's key.
    private final ReentrantLock joining = new ReentrantLock();

    /// @param files where the file of a digest lies
    public Publishing(
            Database database, HubLink hub, Function<Digest, Path> files, Clock clock, Pace pace, SecureRandom random) {
        this.database = database;
        this.chain = new Chain(clock);
        this.enrolment = new Enrolment(database, hub, clock, random);
        this.settlement = new Settlement(database, clock, pace, random);
        this.courier = new Courier(new Sender(database, hub, files, settlement, pace), settlement, signal);
    }

    /// From now on what waits is sent.
    public void start() {
        courier.start();
    }

    @Override
    public void close() {
        courier.close();
    }

    /// Joins the federation of a hub with an invitation.
    ///
    /// @param name of the Amie: its slug becomes part of the node's name, for ever
    /// @param once done in the transaction that makes us a member, so that we join with a first publication
    public Answer<NodeId> join(URI hub, String invitation, String name, Consumer<Handle> once) {
        joining.lock();
        try {
            if (joined()) return Answer.unsound("publishing.joined-already");
            var answer = enrolment.join(hub, invitation, name, once);
            wake();
            return answer;
        } finally {
            joining.unlock();
        }
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
            else chain.correct(h, identity, refused, payload);
        } else {
            var last = OutboxStore.last(h, kind, object);
            if (last != null && content.equals(last.content())) return;
            chain.say(h, identity, kind, object, last, payload);
        }
        if (payload instanceof Material material) OutboxFileStore.announce(h, object, material.files());
        h.afterCommit(this::wake);
    }

    /// Takes an object back. Nothing happens if it was never published or is withdrawn already.
    public void withdraw(Handle h, Kind kind, UUID object) {
        var identity = lock(h);
        var refused = OutboxStore.refused(h);
        if (refused != null && refused.isOf(kind, object)) {
            chain.correct(h, identity, refused, null);
        } else {
            var last = OutboxStore.last(h, kind, object);
            if (last == null || last.action() == Action.DELETE) return;
            chain.withdraw(h, identity, last);
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
        return new States(h, identity).of(last, Objects.equals(content, last.content()));
    }

    /// The states of those among these objects that were ever published; the others are [PublicationState.Never].
    public Map<UUID, PublicationState> states(Handle h, Kind kind, Collection<UUID> objects) {
        var states = new HashMap<UUID, PublicationState>();
        var identity = IdentityStore.find(h);
        if (identity == null || !identity.enrolled()) return states;
        var teller = new States(h, identity);
        for (var last : OutboxStore.lastOf(h, kind, objects)) states.put(last.object(), teller.of(last, true));
        return states;
    }

    /// Whether anything of this kind was ever published from here.
    public boolean hasSaid(Handle h, Kind kind) {
        return OutboxStore.hasSaid(h, kind);
    }

    /// How many objects are on their way, and how many were refused.
    public record Backlog(long waiting, long refused) {}

    /// Null before joining.
    public @Nullable Backlog backlog(Handle h) {
        if (!joined(h)) return null;
        return new Backlog(OutboxStore.waitingObjects(h), OutboxStore.refused(h) == null ? 0 : 1);
    }

    /// All that we say to the federation; null before joining.
    public @Nullable Overview overview(Handle h) {
        var identity = IdentityStore.find(h);
        return identity != null && identity.enrolled() ? new States(h, identity).overview() : null;
    }

    /// Tries again at once, also what was refused or made the line stop.
    public void again() {
        settlement.again();
        wake();
    }

    /// Sends at once what waits.
    public void wake() {
        signal.give();
    }

    private static Identity lock(Handle h) {
        var identity = IdentityStore.lock(h);
        if (identity == null || !identity.enrolled())
            throw Problem.of(409, "not-joined").exception();
        return identity;
    }
}
