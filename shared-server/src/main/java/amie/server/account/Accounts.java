package amie.server.account;

import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.web.Actor;
import amie.server.web.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The people who may sign in to an application: the first of them, those whom the keepers of accounts add, their
/// roles and passwords.
public final class Accounts {
    private final Database database;
    private final Clock clock;
    private final AccountPolicy policy;
    private final Secrets secrets;
    private final Passwords passwords;
    private final PasswordRules rules = PasswordRules.load();
    private final Audit audit;
    private final Sessions sessions;
    private final Tokens tokens;

    public Accounts(Database database, Clock clock, SecureRandom random, AccountPolicy policy, SignInLimits limits) {
        this.database = database;
        this.clock = clock;
        this.policy = policy;
        this.secrets = new Secrets(random);
        this.passwords = new Passwords(secrets);
        this.audit = new Audit(clock);
        this.sessions = new Sessions(database, clock, secrets, passwords, limits, audit);
        this.tokens = new Tokens(database, clock, random);
    }

    public Sessions sessions() {
        return sessions;
    }

    public Tokens tokens() {
        return tokens;
    }

    public AccountPolicy policy() {
        return policy;
    }

    PasswordRules rules() {
        return rules;
    }

    /// Who stands behind the credentials of a request: the doorkeeper of a site.
    public Actor identify(String session, String bearer) {
        if (!bearer.isEmpty()) return tokens.identify(bearer);
        return session.isEmpty() ? new Actor.Anonymous() : sessions.identify(session);
    }

    /// Whether the first account is still to be made.
    public boolean isEmpty() {
        return database.read(AccountStore::isEmpty);
    }

    public sealed interface First {
        /// @param session of the new account, signed in at once
        record Done(AccountId id, String session) implements First {}

        /// Somebody else was first.
        record TooLate() implements First {}
    }

    /// Makes the first account, once in the life of an application.
    public First createFirst(FirstAccount person, Visit visit) {
        var hash = passwords.hash(person.password());
        try {
            return database.transaction(handle -> {
                if (!AccountStore.isEmpty(handle)) return new First.TooLate();
                var row = row(person.email(), person.name(), hash, false, true);
                AccountStore.insert(handle, row, policy.first());
                audit.note(handle, row.id(), Audit.Kind.CREATED, row.id().value(), names(policy.first()));
                return new First.Done(row.id(), sessions.begin(handle, row.id(), visit));
            });
        } catch (ConstraintViolation e) {
            if (e.constraint().equals("account_one_founder") || e.constraint().equals("account_email_unique")) {
                return new First.TooLate();
            }
            throw e;
        }
    }

    private AccountStore.NewRow row(String email, String name, String hash, boolean provisional, boolean founder) {
        return new AccountStore.NewRow(
                new AccountId(secrets.id()), email, name, hash, provisional, founder, clock.instant());
    }

    public sealed interface Added {
        /// @param password to be handed over, shown once, and changed at the first sign-in
        record Done(AccountId id, String password) implements Added {}

        record EmailTaken() implements Added {}
    }

    public Added add(AccountId by, String email, String name, Set<Role> roles) {
        var password = secrets.oneTimePassword();
        var row = row(email, name, passwords.hash(password), true, false);
        try {
            database.run(handle -> {
                AccountStore.insert(handle, row, roles);
                audit.note(handle, by, Audit.Kind.CREATED, row.id().value(), names(roles));
            });
            return new Added.Done(row.id(), password);
        } catch (ConstraintViolation e) {
            if (e.constraint().equals("account_email_unique")) return new Added.EmailTaken();
            throw e;
        }
    }

    public List<Account> all() {
        return database.read(AccountStore::all);
    }

    public @Nullable Account find(AccountId id) {
        return database.read(handle -> AccountStore.find(handle, id));
    }

    public sealed interface Change {
        record Done() implements Change {}

        /// Nobody would be left to look after the accounts.
        record LastKeeper() implements Change {}
    }

    /// Every session of the account ends, so that the new rights count at once.
    public Change changeRoles(AccountId by, AccountId id, Set<Role> roles) {
        return changed(id, handle -> {
            AccountStore.replaceRoles(handle, id, roles);
            audit.note(handle, by, Audit.Kind.ROLES_CHANGED, id.value(), names(roles));
        });
    }

    public Change deactivate(AccountId by, AccountId id) {
        return changed(id, handle -> {
            AccountStore.setActive(handle, id, false);
            audit.note(handle, by, Audit.Kind.DEACTIVATED, id.value(), "");
        });
    }

    public Change activate(AccountId by, AccountId id) {
        return changed(id, handle -> {
            AccountStore.setActive(handle, id, true);
            audit.note(handle, by, Audit.Kind.ACTIVATED, id.value(), "");
        });
    }

    private Change changed(AccountId id, Consumer<Handle> change) {
        return database.transaction(handle -> {
            AccountStore.lock(handle);
            change.accept(handle);
            if (!AccountStore.hasKeeper(handle, policy.keepers())) {
                handle.rollback();
                return new Change.LastKeeper();
            }
            Sessions.endAll(handle, id);
            return new Change.Done();
        });
    }

    /// A new password for somebody who lost it, to be changed at the next sign-in; every session of the account
    /// ends.
    public String resetPassword(AccountId by, AccountId id) {
        var password = secrets.oneTimePassword();
        var hash = passwords.hash(password);
        database.run(handle -> {
            AccountStore.setPassword(handle, id, hash, true);
            Sessions.endAll(handle, id);
            audit.note(handle, by, Audit.Kind.PASSWORD_RESET, id.value(), "");
        });
        return password;
    }

    /// Changes one's own password, for which the present one is asked; every other session ends and this one is
    /// renewed.
    public SignIn changePassword(Account account, String present, String wanted, Visit visit) {
        return switch (sessions.attempt(account.email(), present, visit)) {
            case Sessions.Attempt.Early(var delay) -> new SignIn.Wait(delay);
            case Sessions.Attempt.Failed() -> new SignIn.Refused();
            case Sessions.Attempt.Proved(var id, var attempt) -> {
                var hash = passwords.hash(wanted);
                yield database.transaction(handle -> {
                    SignInStore.succeeded(handle, attempt);
                    AccountStore.setPassword(handle, id, hash, false);
                    Sessions.endAll(handle, id);
                    audit.note(handle, id, Audit.Kind.PASSWORD_CHANGED, id.value(), "");
                    return new SignIn.Welcome(sessions.begin(handle, id, visit), false);
                });
            }
        };
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
