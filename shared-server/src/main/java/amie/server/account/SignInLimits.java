package amie.server.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often somebody may try to sign in: so many failures are free, then each try must wait, at most a minute, so
/// that the owner of an account is never locked out of it.
///
/// @param perAccount free failures for one account, or for one account from an address that it has signed in from
/// @param perAddress free failures from one address
/// @param window how long a failure counts
public record SignInLimits(int perAccount, int perAddress, Duration window) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 4;

    public static SignInLimits usual() {
        return new SignInLimits(5, 20, Duration.ofMinutes(15));
    }

    /// How long to wait still; zero if a try is free.
    static Duration delay(int failures, int free, @Nullable Instant last, Instant now) {
        if (failures < free || last == null) return Duration.ZERO;
        var pause = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - free));
        var bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        var left = Duration.between(now, last.plus(bounded));
        if (left.isNegative()) return Duration.ZERO;
        // A clock that was set back must not make anybody wait longer.
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
