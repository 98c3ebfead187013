package amie.server.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The hidden token of a form: a keyed digest of whom the form was made for.
///
/// It is masked anew each time, so that a compressed page does not give it away letter by letter (BREACH).
final class FormTokens {
    static final String FIELD = "_token";
    private static final int LENGTH = 32;
    private final SecretKeySpec key;
    private final RandomGenerator random;

    FormTokens(byte[] secret, RandomGenerator random) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.random = random;
    }

    String issue(String owner) {
        var mask = new byte[LENGTH];
        random.nextBytes(mask);
        var token = Arrays.copyOf(mask, 2 * LENGTH);
        System.arraycopy(mixed(mask, digest(owner)), 0, token, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    boolean fits(String token, String owner) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != 2 * LENGTH) return false;
            var mask = Arrays.copyOf(bytes, LENGTH);
            var masked = Arrays.copyOfRange(bytes, LENGTH, 2 * LENGTH);
            return MessageDigest.isEqual(mixed(mask, masked), digest(owner));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] mixed(byte[] mask, byte[] bytes) {
        var mixed = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) mixed[i] = (byte) (mask[i] ^ bytes[i]);
        return mixed;
    }

    private byte[] digest(String owner) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
