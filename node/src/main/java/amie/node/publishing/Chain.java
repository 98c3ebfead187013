package amie.node.publishing;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Payload;
import amie.model.Position;
import amie.model.Publication;
import amie.model.Publication.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Signs what is to be said and hangs it on the end of the chain, in the caller's transaction.
final class Chain {
    private final Scribe scribe;
    private final Clock clock;

    Chain(Scribe scribe, Clock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    /// @param identity locked by this transaction
    void append(Handle h, Identity identity, Kind kind, UUID object, Action action, @Nullable Payload payload) {
        var content = payload == null ? null : content(identity, kind, object, payload);
        var publication = new Publication(
                identity.node(),
                identity.last().next(),
                identity.digest(),
                now(),
                action,
                id(identity.node(), kind, object),
                payload);
        sign(h, identity, publication, kind, object, content, now());
    }

    /// Nothing was accepted at the refused position, nor after it: so the correction takes that very position, and
    /// whatever waits behind it is signed again, as its link to the one before has changed. Other rows of the same
    /// object go: the correction is the last word on it.
    ///
    /// @param payload null to withdraw what was refused
    /// @param known whether the hub holds an earlier state of the object
    void correct(Handle h, Identity identity, Entry refused, @Nullable Payload payload, boolean known) {
        var behind = OutboxStore.from(h, refused.position().next());
        OutboxStore.deleteFrom(h, refused.position());
        var end = rewind(h, identity, refused);
        if (payload != null || known) {
            var action = payload == null ? Action.DELETE : known ? Action.UPDATE : Action.CREATE;
            append(h, end, refused.kind(), refused.object(), action, payload);
        }
        for (var entry : behind) if (!entry.isOf(refused.kind(), refused.object())) again(h, entry);
    }

    private Identity rewind(Handle h, Identity identity, Entry refused) {
        var before = previous(h, identity, refused);
        IdentityStore.move(h, before.position(), before.digest());
        return end(h);
    }

    private static Entry previous(Handle h, Identity identity, Entry refused) {
        var found = OutboxStore.lastBefore(h, refused.position());
        if (found == null)
            throw new IllegalStateException("the inception is never refused in line: " + identity.node());
        return found;
    }

    private void again(Handle h, Entry entry) {
        var identity = end(h);
        var said = scribe.read(identity.federation(), entry.nquads());
        var publication = new Publication(
                said.node(),
                identity.last().next(),
                identity.digest(),
                said.generatedAt(),
                said.action(),
                said.object(),
                said.payload());
        sign(h, identity, publication, entry.kind(), entry.object(), entry.content(), entry.queued());
    }

    private static Identity end(Handle h) {
        var identity = IdentityStore.lock(h);
        if (identity == null) throw new IllegalStateException("a node that joined has an identity");
        return identity;
    }

    private void sign(
            Handle h,
            Identity identity,
            Publication publication,
            Kind kind,
            UUID object,
            @Nullable Digest content,
            Instant queued) {
        var seed = IdentityStore.seed(h, identity.key());
        var signed = scribe.sign(identity.federation(), publication, identity.key(), seed, now());
        OutboxStore.add(
                h,
                new Entry(
                        publication.position(),
                        kind,
                        object,
                        publication.action(),
                        content,
                        signed.digest(),
                        signed.nquads(),
                        queued,
                        Entry.State.WAITING,
                        null));
        IdentityStore.move(h, publication.position(), signed.digest());
    }

    Digest content(Identity identity, Kind kind, UUID object, Payload payload) {
        var id = id(identity.node(), kind, object);
        return scribe.content(
                identity.federation(),
                new Publication(identity.node(), Position.FIRST, null, Instant.EPOCH, Action.CREATE, id, payload));
    }

    /// The group card and keys have no UUID of their own: they stand under the nil one.
    static ObjectId id(NodeId node, Kind kind, UUID object) {
        return kind == Kind.GROUP ? ObjectId.group(node) : ObjectId.of(node, kind, object);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
