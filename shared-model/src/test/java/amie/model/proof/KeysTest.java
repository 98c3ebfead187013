package amie.model.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.NodeId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private final Random random = new Random(1);

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void the_java_platform_makes_the_same_signatures_and_verifies_ours() throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("Ed25519");
        for (int i = 0; i < 50; i++) {
            var key = SigningKey.ofSeed(bytes(32));
            var message = bytes(i);
            var jdk = Signature.getInstance("Ed25519");
            jdk.initSign(factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.seed())));
            jdk.update(message);
            assertArrayEquals(jdk.sign(), key.sign(message));
            var known = VerifyingKey.join(X509, key.verifyingKey().bytes());
            jdk.initVerify(factory.generatePublic(new X509EncodedKeySpec(known)));
            jdk.update(message);
            assertTrue(jdk.verify(key.sign(message)));
        }
    }

    @Test
    void a_changed_signature_or_message_does_not_verify() {
        var key = SigningKey.ofSeed(bytes(32));
        var message = bytes(64);
        var signature = key.sign(message);
        for (int bit = 0; bit < 512; bit++) {
            signature[bit / 8] ^= (byte) (1 << (bit % 8));
            assertFalse(key.verifyingKey().verifies(message, signature));
            signature[bit / 8] ^= (byte) (1 << (bit % 8));
        }
        assertFalse(key.verifyingKey().verifies(bytes(64), signature));
        assertFalse(key.verifyingKey().verifies(message, bytes(63)));
        assertTrue(key.verifyingKey().verifies(message, signature));
    }

    @Test
    void a_key_is_kept_by_its_seed_and_never_shown() {
        var key = SigningKey.generate(new SecureRandom());
        assertEquals(key.verifyingKey(), SigningKey.ofSeed(key.seed()).verifyingKey());
        assertFalse(key.toString().contains(HexFormat.of().formatHex(key.seed())));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSeed(new byte[31]));
    }

    @Test
    void a_public_key_is_read_from_its_text() {
        for (int i = 0; i < 100; i++) {
            var key = SigningKey.ofSeed(bytes(32)).verifyingKey();
            assertTrue(key.multibase().startsWith("z6Mk"), key::multibase);
            assertEquals(key, VerifyingKey.parse(key.multibase()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z6Mk",
                "zO0Il",
                "u6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ",
                "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2 "
            })
    void what_is_no_public_key_is_not_read(String text) {
        assertNull(VerifyingKey.parse(text));
    }

    /// SHA-256 of the 32 bytes, its first ten bytes in base32, computed with another program.
    @Test
    void the_name_of_a_node_comes_from_its_first_key() {
        var key = VerifyingKey.parse("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
        assertNotNull(key);
        var node = key.nodeNamed("amie-de-la-plaine");
        assertEquals(new NodeId("amie-de-la-plaine-horizpo3pqsvtzyt"), node);
        assertTrue(key.named(node));
        assertFalse(SigningKey.ofSeed(new byte[32]).verifyingKey().named(node));
        assertThrows(IllegalArgumentException.class, () -> key.nodeNamed("É"));
    }

    @Test
    void base58_keeps_leading_zeros() {
        for (int length = 0; length < 64; length++) {
            var bytes = bytes(length);
            if (length > 2) bytes[0] = 0;
            assertArrayEquals(bytes, Base58.decode(Base58.encode(bytes)));
        }
        assertNull(Base58.decode("1".repeat(200)));
    }
}
