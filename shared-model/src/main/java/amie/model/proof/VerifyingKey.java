package amie.model.proof;

import amie.model.Digest;
import amie.model.NodeId;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// An Ed25519 public key. Its text is a W3C Multikey: `z`, then base58 of `ed01` and the 32 bytes, hence `z6Mk…`.
public final class VerifyingKey {
    private static final byte[] ED25519 = HexFormat.of().parseHex("ed01");
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int FINGERPRINT = 16;

    private final String multibase;
    private final Ed25519PublicKeyParameters point;

    VerifyingKey(Ed25519PublicKeyParameters point) {
        this.point = point;
        this.multibase = "z" + Base58.encode(join(ED25519, point.getEncoded()));
    }

    /// The key that a text names, or null if it names none.
    public static @Nullable VerifyingKey parse(String multibase) {
        var bytes = multibase.startsWith("z") ? Base58.decode(multibase.substring(1)) : null;
        if (bytes == null || bytes.length != 34 || !Arrays.equals(bytes, 0, 2, ED25519, 0, 2)) return null;
        try {
            return new VerifyingKey(new Ed25519PublicKeyParameters(bytes, 2));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The text: `z6Mk…`.
    public String multibase() {
        return multibase;
    }

    /// The 32 bytes of RFC 8032.
    public byte[] bytes() {
        return point.getEncoded();
    }

    /// Whether this key made the 64 bytes of a signature (RFC 8032, section 5.1.7).
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && point.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    /// The name of the node whose first key this is: the slug, a hyphen, and the fingerprint.
    ///
    /// @throws IllegalArgumentException if the slug is not one
    public NodeId nodeNamed(String slug) {
        return new NodeId(slug + "-" + fingerprint());
    }

    /// Whether a node's name was made from this key.
    public boolean named(NodeId node) {
        return node.value().endsWith("-" + fingerprint());
    }

    /// The first 80 bits of the SHA-256 of the 32 bytes of the key (not of its text), as 16 characters of base32 in
    /// lower case (RFC 4648, section 6: a to z, 2 to 7).
    private String fingerprint() {
        var hash = Digest.sha256().digest(bytes());
        var text = new StringBuilder(FINGERPRINT);
        for (int i = 0; i < FINGERPRINT; i++) text.append(BASE32.charAt(fiveBits(hash, i * 5)));
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = ((bytes[from / 8] & 0xff) << 8) | (bytes[from / 8 + 1] & 0xff);
        return (two >> (11 - from % 8)) & 0x1f;
    }

    static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && multibase.equals(that.multibase);
    }

    @Override
    public int hashCode() {
        return multibase.hashCode();
    }

    @Override
    public String toString() {
        return multibase;
    }
}
