package amie.model.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import amie.model.Digest;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.Samples;
import amie.model.proof.Sealing.Outcome.Sealed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);

    private final Sealing sealing = new Sealing(Samples.FEDERATION);
    private final Opening opening = new Opening(Samples.FEDERATION);

    private Sealed seal(Publication publication) {
        return assertInstanceOf(Sealed.class, sealing.seal(publication, KEY, 1, NOW));
    }

    private Opened open(byte[] bytes) {
        return opening.open(bytes, (_, number, _) -> number == 1 ? KEY.verifyingKey() : null);
    }

    @Test
    void whoever_has_the_key_opens_what_was_sealed() {
        var samples = new Samples(1);
        for (int i = 0; i < 300; i++) {
            var publication = samples.publication();
            var sealed = seal(publication);
            assertEquals(new Opened.Accepted(publication, sealed.digest(), sealed.signed()), open(sealed.bytes()));
            assertEquals(publication, opening.stored(sealed.bytes()));
        }
    }

    @Test
    void no_byte_can_be_changed() {
        var bytes = seal(service(new Samples(2))).bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte change = (byte) (1 << (at % 8));
            bytes[at] ^= change;
            if (open(bytes) instanceof Opened.Accepted accepted)
                throw new AssertionError("accepted with byte " + at + " changed: " + accepted.signed());
            bytes[at] ^= change;
        }
        assertInstanceOf(Opened.Accepted.class, open(bytes));
    }

    @Test
    void the_content_does_not_depend_on_the_position() {
        var samples = new Samples(5);
        var object = ObjectId.of(Samples.NODE, Kind.SERVICE, new UUID(1, 2));
        var service = samples.service();
        assertEquals(sealing.content(object, service), sealing.content(object, service));
        assertNotEquals(sealing.content(object, service), sealing.content(object, samples.service()));
    }

    @Test
    void another_key_did_not_sign() {
        var bytes = seal(new Samples(3).publication()).bytes();
        var other = SigningKey.ofSeed(
                "another key of thirty-two bytes.".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(new Opened.BadProof(Samples.NODE, 1), opening.open(bytes, (_, _, _) -> other.verifyingKey()));
        assertEquals(new Opened.UnknownKey(Samples.NODE, 1), opening.open(bytes, (_, _, _) -> null));
    }

    @Test
    void the_first_publication_brings_the_key_from_which_the_name_was_made() {
        var node = KEY.verifyingKey().nodeNamed("plaine");
        var publication = inception(node, KEY.verifyingKey());
        assertInstanceOf(Opened.Accepted.class, opening.open(seal(publication).bytes(), (_, _, _) -> null));
        var stolen = inception(Samples.NODE, KEY.verifyingKey());
        assertEquals(
                new Opened.UnknownKey(Samples.NODE, 1),
                opening.open(seal(stolen).bytes(), (_, _, _) -> KEY.verifyingKey()));
    }

    private static Publication inception(NodeId node, VerifyingKey key) {
        return new Publication(
                node,
                Position.FIRST,
                null,
                NOW,
                Publication.Action.CREATE,
                ObjectId.key(node, 1),
                new KeyEvent.Inception(key.multibase()));
    }

    private static Publication service(Samples samples) {
        var object = ObjectId.of(Samples.NODE, Kind.SERVICE, new UUID(1, 2));
        var previous = Digest.of(new byte[0]);
        return new Publication(
                Samples.NODE,
                Position.FIRST.next(),
                previous,
                NOW,
                Publication.Action.CREATE,
                object,
                samples.service());
    }

    @Test
    void the_digest_depends_on_what_is_said_not_on_when_it_is_signed() {
        var publication = new Samples(4).publication();
        var later = assertInstanceOf(Sealed.class, sealing.seal(publication, KEY, 1, NOW.plusSeconds(60)));
        assertEquals(seal(publication).digest(), later.digest());
        assertNotEquals(seal(publication).signed(), later.signed());
    }
}
