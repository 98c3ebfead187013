package amie.model.proof;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 private key. Its text never shows it.
public final class SigningKey {
    private final Ed25519PrivateKeyParameters secret;
    private final VerifyingKey verifyingKey;

    private SigningKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.verifyingKey = new VerifyingKey(secret.generatePublicKey());
    }

    public static SigningKey generate(SecureRandom random) {
        return new SigningKey(new Ed25519PrivateKeyParameters(random));
    }

    /// @param seed the 32 bytes that [#seed] gave
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) throw new IllegalArgumentException("a seed has 32 bytes");
        return new SigningKey(new Ed25519PrivateKeyParameters(seed));
    }

    /// The 32 secret bytes of RFC 8032, to be kept where nobody else reads.
    public byte[] seed() {
        return secret.getEncoded();
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    byte[] sign(byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "the private key of " + verifyingKey;
    }
}
