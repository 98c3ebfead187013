package amie.server.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Passwords at rest: Argon2id with the parameters of the OWASP cheat sheet (19 MiB, two passes, one lane).
final class Passwords {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    /// Each takes 19 MiB while it works.
    private static final int AT_ONCE = 2;

    private final Secrets secrets;
    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, 1, LENGTH, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final String nobodys;

    Passwords(Secrets secrets) {
        this.secrets = secrets;
        this.nobodys = hash(secrets.opaque());
    }

    String hash(String password) {
        return inTurn(() -> Password.hash(password)
                .addSalt(secrets.bytes(SALT))
                .with(argon2)
                .getResult());
    }

    /// Takes as long whether there is an account or not.
    boolean fits(String password, @Nullable String hash) {
        var known = hash == null ? nobodys : hash;
        return inTurn(() -> Password.check(password, known).with(Argon2Function.getInstanceFromHash(known)))
                && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
