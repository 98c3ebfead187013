package amie.hub;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.GroupCard;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Payload;
import amie.model.Position;
import amie.model.Publication;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.model.Stage;
import amie.model.proof.Sealing;
import amie.model.proof.SigningKey;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A node that signs what it says, as a real one does; the same seed makes the same node.
public final class TestNode {
    public static final Federation FEDERATION = new Federation(URI.create("https://id.amies.example/"));
    private static final Instant SIGNED = Instant.parse("2027-03-01T08:00:00Z");

    private final Federation federation;
    private final Sealing sealing;
    private final SigningKey key;
    private final NodeId id;
    private Position position = Position.FIRST;
    private @Nullable Digest previous;

    public TestNode(String slug, int seed) {
        this(slug, seed, FEDERATION);
    }

    public TestNode(String slug, int seed, Federation federation) {
        this.federation = federation;
        this.sealing = new Sealing(federation);
        this.key = SigningKey.ofSeed(seed(seed));
        this.id = key.verifyingKey().nodeNamed(slug);
    }

    private static byte[] seed(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        bytes[0] = (byte) (seed >> 8);
        return bytes;
    }

    /// A signed publication, ready to be sent.
    public record Said(NodeId node, Position position, Digest digest, byte[] nquads) {
        public String path() {
            return "/api/v1/nodes/" + node + "/publications/" + position.epoch() + "/" + position.rank();
        }
    }

    public NodeId id() {
        return id;
    }

    public Federation federation() {
        return federation;
    }

    public SigningKey key() {
        return key;
    }

    /// The first publication of the chain.
    public Said inception() {
        var inception = new KeyEvent.Inception(key.verifyingKey().multibase());
        return append(Publication.Action.CREATE, ObjectId.key(id, 1), inception);
    }

    public Said says(Kind kind, UUID local, Payload payload) {
        return append(Publication.Action.UPDATE, object(kind, local), payload);
    }

    public Said says(ObjectId object, Payload payload) {
        return append(Publication.Action.UPDATE, object, payload);
    }

    public Said withdraws(Kind kind, UUID local) {
        return append(Publication.Action.DELETE, object(kind, local), null);
    }

    public Said offers(String service) {
        return says(
                Kind.SERVICE,
                UUID.nameUUIDFromBytes(service.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                offer(service));
    }

    public Said introducesItself(String name) {
        var card = new GroupCard(Lang.FR, name, "Pays de test", null, Stage.CRUISE, null, null);
        return append(Publication.Action.UPDATE, ObjectId.group(id), card);
    }

    public static ServiceOffer offer(String name) {
        return new ServiceOffer(
                Lang.FR,
                name,
                "Sauvegarde chiffrée hors site.",
                ServiceKind.BACKUP,
                "BorgBackup",
                "Go",
                50,
                null,
                null);
    }

    private ObjectId object(Kind kind, UUID local) {
        return ObjectId.of(id, kind, local);
    }

    private Said append(Publication.Action action, ObjectId object, @Nullable Payload payload) {
        var said = sign(position, previous, action, object, payload, SIGNED);
        position = position.next();
        previous = said.digest;
        return said;
    }

    /// Signs anything at any position, without adding it to the chain.
    public Said sign(
            Position at,
            @Nullable Digest after,
            Publication.Action action,
            ObjectId object,
            @Nullable Payload payload,
            Instant when) {
        var publication = new Publication(id, at, after, when, action, object, payload);
        return switch (sealing.seal(publication, key, 1, when)) {
            case Sealing.Outcome.Sealed sealed -> new Said(id, at, sealed.digest(), sealed.bytes());
            case Sealing.Outcome.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
    }

    /// Another thing said at the position of this one.
    public Said contradicts(Said said, String service) {
        var object = ObjectId.of(id, Kind.SERVICE, UUID.nameUUIDFromBytes(new byte[] {7}));
        return sign(said.position, previousOf(said), Publication.Action.UPDATE, object, offer(service), SIGNED);
    }

    private static Digest previousOf(Said said) {
        var text = new String(said.nquads, java.nio.charset.StandardCharsets.UTF_8);
        var at = text.indexOf("#previous> \"") + "#previous> \"".length();
        return new Digest(text.substring(at, text.indexOf('"', at)));
    }

    /// Goes on in the next epoch.
    public void closesEpoch() {
        position = new Position(position.epoch() + 1, 1);
    }
}
