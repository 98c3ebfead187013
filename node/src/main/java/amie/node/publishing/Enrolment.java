package amie.node.publishing;

import amie.model.Federation;
import amie.model.KeyEvent;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.Publication.Action;
import amie.model.proof.SigningKey;
import amie.model.wire.HeadMark;
import amie.node.link.About;
import amie.node.link.Answer;
import amie.node.link.HubLink;
import amie.server.db.Database;
import java.net.URI;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Makes the first key of this node, and hands it in with an invitation.
///
/// The key is kept before it is sent: if the answer is lost, the next attempt finds out whether the hub took it.
final class Enrolment {
    /// Number of the key that a node begins with.
    static final int KEY = 1;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_SLUG = 60;

    private final Database database;
    private final HubLink hub;
    private final Clock clock;
    private final SecureRandom random;

    Enrolment(Database database, HubLink hub, Clock clock, SecureRandom random) {
        this.database = database;
        this.hub = hub;
        this.clock = clock;
        this.random = random;
    }

    /// What is handed in.
    private record Inception(Identity identity, byte[] nquads) {}

    /// @param once done in the transaction that makes this node a member of the federation
    Answer<NodeId> join(URI address, String invitation, String name, Consumer<Handle> once) {
        return hub.about(address).then(about -> join(address, about, invitation, name, once));
    }

    private Answer<NodeId> join(URI address, About about, String invitation, String name, Consumer<Handle> once) {
        var pending = database.read(IdentityStore::find);
        if (pending != null && pending.federation().equals(about.federation())) {
            var head = hub.head(address, pending.node());
            if (head instanceof Answer.Good<HeadMark>) return confirm(pending, head, once);
            if (!isUnknown(head)) return head.then(_ -> confirm(pending, head, once));
        }
        var inception = database.transaction(h -> pendingOrNew(h, about.federation(), name));
        var answer = hub.enrol(address, invitation, inception.nquads());
        if (isFinal(answer))
            database.run(h -> IdentityStore.forget(h, inception.identity().node()));
        return confirm(inception.identity(), answer, once);
    }

    private static boolean isUnknown(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.status() == 404;
    }

    /// Whether a hub has looked at the inception and will not have it. After any other answer it may have taken it.
    private static boolean isFinal(Answer<?> answer) {
        if (!(answer instanceof Answer.Refused<?> refused) || refused.problem().isEmpty()) return false;
        return switch (refused.status()) {
            case 401, 403, 409, 422 -> true;
            default -> false;
        };
    }

    /// What was handed in without an answer is handed in again: the hub may still be at it.
    private Inception pendingOrNew(Handle h, Federation federation, String name) {
        var pending = IdentityStore.find(h);
        if (pending == null) return inception(h, federation, name);
        var said = OutboxStore.at(h, Position.FIRST);
        if (pending.federation().equals(federation) && said != null)
            return new Inception(pending, OutboxStore.nquads(h, said.position()));
        IdentityStore.forget(h, pending.node());
        return inception(h, federation, name);
    }

    private Answer<NodeId> confirm(Identity identity, Answer<HeadMark> answer, Consumer<Handle> once) {
        return answer.then(head -> {
            if (!head.digest().equals(identity.digest()) || !head.position().equals(Position.FIRST))
                return Answer.unsound("link.odd");
            database.run(h -> {
                var now = clock.instant();
                IdentityStore.enrolled(h, identity.node(), now);
                OutboxStore.deliveredUpTo(h, Position.FIRST, now);
                LineStore.set(h, LineStore.find(h).reached(now));
                once.accept(h);
            });
            return new Answer.Good<>(identity.node());
        });
    }

    private Inception inception(Handle h, Federation federation, String name) {
        var key = SigningKey.generate(random);
        var node = key.verifyingKey().nodeNamed(slug(name));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var publication = new Publication(
                node,
                Position.FIRST,
                null,
                now,
                Action.CREATE,
                ObjectId.key(node, KEY),
                new KeyEvent.Inception(key.verifyingKey().multibase()));
        var signed = new Scribe(federation).sign(publication, KEY, key.seed(), now);
        var identity = new Identity(node, federation, KEY, false, Position.FIRST, signed.digest());
        IdentityStore.add(h, identity, key.seed(), now);
        OutboxStore.add(h, Position.FIRST, saying(identity, now), signed.digest(), signed.bytes());
        return new Inception(identity, signed.bytes());
    }

    private static Saying saying(Identity identity, Instant now) {
        var none = new UUID(0, 0);
        return new Saying(amie.model.Kind.KEY, none, "", Action.CREATE, null, identity.digest(), now, now);
    }

    /// The readable part of a node's name: lower-case letters and digits in words.
    static String slug(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "");
        var words = Stream.of(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        var cut = words.length() > LONGEST_SLUG ? words.substring(0, LONGEST_SLUG) : words;
        var slug = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return slug.isEmpty() ? "amie" : slug;
    }
}
