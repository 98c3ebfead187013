package amie.server.account;

import amie.model.Digest;
import amie.server.db.Database;
import amie.server.web.Actor;
import amie.server.web.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Signing in and out, and what a browser keeps in between: 256 opaque bits of which we store the digest alone.
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final Audit audit;

    Sessions(Database database, Clock clock, Secrets secrets, Passwords passwords, SignInLimits limits, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
    }

    /// Takes the same time and gives the same answer whether there is such an account or not.
    public SignIn signIn(String email, String password, Visit visit) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return switch (attempt(address, password, visit)) {
            case Attempt.Early(var delay) -> new SignIn.Wait(delay);
            case Attempt.Failed() -> new SignIn.Refused();
            case Attempt.Proved(var account, var attempt) -> welcome(account, attempt, visit);
        };
    }

    /// A proof of who somebody is, counted as every try.
    sealed interface Attempt {
        record Proved(AccountId account, long id) implements Attempt {}

        record Failed() implements Attempt {}

        record Early(Duration delay) implements Attempt {}
    }

    Attempt attempt(String email, String password, Visit visit) {
        var now = clock.instant();
        var digest = Secrets.digest(email);
        // Noted as a failure before the password is looked at: a hundred tries at once count as a hundred.
        var begun = database.transaction(handle -> begin(handle, digest, visit, now));
        if (begun.delay().isPositive()) return new Attempt.Early(begun.delay());
        var login = database.read(handle -> AccountStore.login(handle, email));
        boolean fits = passwords.fits(password, login == null ? null : login.password());
        if (!fits || login == null) return new Attempt.Failed();
        return new Attempt.Proved(login.id(), begun.attempt());
    }

    private record Begun(Duration delay, long attempt) {}

    private Begun begin(Handle handle, Digest email, Visit visit, Instant now) {
        SignInStore.queue(handle, email, visit.address());
        var since = now.minus(limits.window());
        var account = SignInStore.ofAccount(handle, email, visit.address(), since);
        var address = SignInStore.ofAddress(handle, visit.address(), since);
        var first = SignInLimits.delay(account.count(), limits.perAccount(), account.last(), now);
        var second = SignInLimits.delay(address.count(), limits.perAddress(), address.last(), now);
        var delay = first.compareTo(second) > 0 ? first : second;
        if (delay.isPositive()) return new Begun(delay, 0);
        SignInStore.forget(handle, now.minus(REMEMBERED));
        return new Begun(delay, SignInStore.insert(handle, email, visit.address(), now));
    }

    private SignIn welcome(AccountId id, long attempt, Visit visit) {
        return database.transaction(handle -> {
            var account = AccountStore.find(handle, id);
            if (account == null || !account.active()) return new SignIn.Refused();
            SignInStore.succeeded(handle, attempt);
            audit.note(handle, id, Audit.Kind.SIGNED_IN, id.value(), "");
            return new SignIn.Welcome(begin(handle, id, visit), account.provisional());
        });
    }

    /// A new session; what is stored of old ones goes.
    String begin(Handle handle, AccountId account, Visit visit) {
        var now = clock.instant();
        SessionStore.forget(handle, now.minus(ABSOLUTE), now.minus(IDLE));
        var secret = secrets.opaque();
        SessionStore.insert(
                handle,
                new SessionStore.NewRow(
                        secrets.id(), Secrets.digest(secret), account, visit.address(), visit.browser(), now, now));
        return secret;
    }

    public void signOut(String session) {
        database.run(handle -> SessionStore.end(handle, Secrets.digest(session)));
    }

    /// Who uses this session now. Whoever still has a password that we made has no role until it is changed.
    Actor identify(String session) {
        var now = clock.instant();
        var digest = Secrets.digest(session);
        var holder = database.read(handle -> SessionStore.holder(handle, digest, now.minus(ABSOLUTE), now.minus(IDLE)));
        if (holder == null) return new Actor.Anonymous();
        if (holder.seenAt().isBefore(now.minus(STEP)))
            database.run(handle -> SessionStore.seen(handle, holder.id(), now));
        var roles = holder.provisional() ? Set.<Role>of() : Set.copyOf(holder.roles());
        return new Actor.Person(holder.account().value(), holder.name(), roles);
    }

    /// The open sessions of somebody, the one that asks first.
    public List<Session> of(AccountId account, String current) {
        var now = clock.instant();
        return database.read(handle ->
                SessionStore.of(handle, account, Secrets.digest(current), now.minus(ABSOLUTE), now.minus(IDLE)));
    }

    public void end(AccountId account, UUID id) {
        database.run(handle -> SessionStore.end(handle, account, id));
    }

    public void endOthers(AccountId account, String current) {
        database.run(handle -> SessionStore.endOthers(handle, account, Secrets.digest(current)));
    }

    static void endAll(Handle handle, AccountId account) {
        SessionStore.endAll(handle, account);
    }
}
