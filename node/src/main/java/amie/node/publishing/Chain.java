package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
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
    private final Clock clock;
    private volatile @Nullable Bound bound;

    /// Making a scribe takes longer than signing, and a node has one federation.
    private record Bound(Federation federation, Scribe scribe) {}

    Chain(Clock clock) {
        this.clock = clock;
    }

    /// @param identity locked by this transaction
    /// @param last row of the object, null if there is none
    void say(Handle h, Identity identity, Kind kind, UUID object, @Nullable Entry last, Payload payload) {
        boolean said = last != null && last.action() != Action.DELETE;
        append(h, identity, saying(identity, kind, object, said, payload));
    }

    /// @param identity locked by this transaction
    void withdraw(Handle h, Identity identity, Entry last) {
        append(h, identity, withdrawal(last));
    }

    private Saying saying(Identity identity, Kind kind, UUID object, boolean known, Payload payload) {
        var content = content(identity, kind, object, payload);
        var action = known ? Action.UPDATE : Action.CREATE;
        var now = now();
        return new Saying(kind, object, Saying.title(payload), action, payload, content, now, now);
    }

    private Saying withdrawal(Entry last) {
        var now = now();
        return new Saying(last.kind(), last.object(), last.title(), Action.DELETE, null, null, now, now);
    }

    /// @return the end of the chain from now on
    private Identity append(Handle h, Identity identity, Saying saying) {
        var position = identity.last().next();
        var publication = new Publication(
                identity.node(),
                position,
                identity.digest(),
                saying.said(),
                saying.action(),
                id(identity.node(), saying.kind(), saying.object()),
                saying.payload());
        var seed = IdentityStore.seed(h, identity.key());
        var signed = scribe(identity).sign(publication, identity.key(), seed, now());
        OutboxStore.add(h, position, saying, signed.digest(), signed.bytes());
        IdentityStore.move(h, position, signed.digest());
        return identity.at(position, signed.digest());
    }

    /// Nothing was accepted at the refused position, nor after it: so the correction takes that very position, and
    /// what waits behind it is signed again, since its link to the one before changes. Other rows of the same
    /// thing go: who corrects or withdraws has the last word on it.
    ///
    /// @param payload null to withdraw what was refused
    void correct(Handle h, Identity identity, Entry refused, @Nullable Payload payload) {
        var behind = OutboxStore.from(h, refused.position().next()).stream()
                .filter(entry -> !entry.isOf(refused.kind(), refused.object()))
                .map(entry -> said(h, identity, entry))
                .toList();
        boolean held = OutboxStore.isHeld(h, refused.kind(), refused.object());
        var end = rewind(h, identity, refused);
        if (payload != null) end = append(h, end, saying(identity, refused.kind(), refused.object(), held, payload));
        else if (held) end = append(h, end, withdrawal(refused));
        for (var saying : behind) end = append(h, end, saying);
    }

    private static Identity rewind(Handle h, Identity identity, Entry refused) {
        var before = OutboxStore.lastBefore(h, refused.position());
        if (before == null) throw new IllegalStateException("the inception does not wait in line");
        OutboxStore.deleteFrom(h, refused.position());
        IdentityStore.move(h, before.position(), before.digest());
        return identity.at(before.position(), before.digest());
    }

    private Saying said(Handle h, Identity identity, Entry entry) {
        var publication = scribe(identity).read(OutboxStore.nquads(h, entry.position()));
        return new Saying(
                entry.kind(),
                entry.object(),
                entry.title(),
                entry.action(),
                publication.payload(),
                entry.content(),
                publication.generatedAt(),
                entry.queued());
    }

    Digest content(Identity identity, Kind kind, UUID object, Payload payload) {
        var id = id(identity.node(), kind, object);
        return scribe(identity)
                .content(new Publication(
                        identity.node(), Position.FIRST, null, Instant.EPOCH, Action.CREATE, id, payload));
    }

    private Scribe scribe(Identity identity) {
        var known = bound;
        if (known == null || !known.federation().equals(identity.federation())) {
            known = new Bound(identity.federation(), new Scribe(identity.federation()));
            bound = known;
        }
        return known.scribe();
    }

    /// The group card and the first key have no UUID of their own: they stand under the nil one.
    static ObjectId id(NodeId node, Kind kind, UUID object) {
        return switch (kind) {
            case GROUP -> ObjectId.group(node);
            case KEY -> ObjectId.key(node, Enrolment.KEY);
            case SERVICE, TRAINING, MATERIAL, TEMPLATE, BUDGET -> ObjectId.of(node, kind, object);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
