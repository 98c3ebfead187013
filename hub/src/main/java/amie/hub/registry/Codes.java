package amie.hub.registry;

import amie.model.Digest;
import java.security.SecureRandom;
import java.util.Locale;

/// Invitation codes: 128 random bits in base32, in groups that a person can read out, type and paste.
final class Codes {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /// 26 characters of 5 bits hold 128 bits.
    private static final int LENGTH = 26;
    private static final int GROUP = 7;

    private final SecureRandom random;

    Codes(SecureRandom random) {
        this.random = random;
    }

    String next() {
        var code = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// What is kept of a code: hyphens, spaces and capitals make no difference.
    static byte[] hash(String code) {
        var plain = code.replaceAll("[-\\s]", "").toLowerCase(Locale.ROOT);
        return Digest.sha256().digest(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
