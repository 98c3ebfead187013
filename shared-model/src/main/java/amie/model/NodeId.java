package amie.model;

import java.util.regex.Pattern;

/// The name of a node in the federation: a readable slug, then the first 16 base32 characters of the SHA-256 of its
/// first public key, so that nobody can take the name of another.
public record NodeId(String value) implements Comparable<NodeId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,9}-[a-z2-7]{16}");
    private static final int LONGEST = 80;

    public NodeId {
        if (!isValid(value)) throw new IllegalArgumentException("not a node id: " + value);
    }

    public static boolean isValid(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /// The readable part, before the fingerprint.
    public String slug() {
        return value.substring(0, value.length() - 17);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
