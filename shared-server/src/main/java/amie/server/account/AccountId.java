package amie.server.account;

import java.util.UUID;

/// Names an account.
public record AccountId(UUID value) {
    public static AccountId of(String written) {
        return new AccountId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
