package amie.server.account;

import java.time.Duration;

/// What became of a try to sign in, or to prove again who one is.
public sealed interface SignIn {
    /// @param session what the browser keeps from now on
    /// @param provisional whether a new password must be chosen before anything else
    record Welcome(String session, boolean provisional) implements SignIn {}

    /// Wrong address, wrong password, closed account: nobody learns which.
    record Refused() implements SignIn {}

    /// Too many failures: the next try counts after this time only.
    record Wait(Duration delay) implements SignIn {
        public long seconds() {
            return delay.toSeconds() + 1;
        }
    }
}
