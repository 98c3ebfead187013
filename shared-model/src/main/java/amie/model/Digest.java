package amie.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256, written `sha-256:` and 64 lower-case hexadecimal digits: content address, chain link and duplicate key.
public record Digest(String value) {
    private static final Pattern FORM = Pattern.compile("sha-256:[0-9a-f]{64}");

    public Digest {
        if (!isValid(value)) throw new IllegalArgumentException("not a digest: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static Digest of(byte[] bytes) {
        return ofHash(sha256().digest(bytes));
    }

    public static Digest ofHash(byte[] hash) {
        return new Digest("sha-256:" + HexFormat.of().formatHex(hash));
    }

    /// The 64 hexadecimal digits alone.
    public String hex() {
        return value.substring(8);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
