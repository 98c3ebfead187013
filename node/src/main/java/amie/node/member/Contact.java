package amie.node.member;

import org.jspecify.annotations.Nullable;

/// Whom to ask at a member: personal data, never published, erased when the member has left.
public record Contact(
        @Nullable String names,
        @Nullable String email,
        @Nullable String phone) {
    public static final Contact NONE = new Contact(null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
