package amie.server.account;

import amie.model.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/// Makes what must not be guessed.
final class Secrets {
    private static final int BYTES = 32;
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    UUID id() {
        var bytes = java.nio.ByteBuffer.wrap(bytes(16));
        long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// 256 bits that a program sends back.
    String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /// A password that can be read out on the telephone: about 99 bits.
    String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) password.append('-');
            password.append(UNMISTAKABLE.charAt(random.nextInt(UNMISTAKABLE.length())));
        }
        return password.toString();
    }

    /// What is stored of a secret: it has enough bits of its own, so no salt.
    static Digest digest(String secret) {
        return Digest.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
