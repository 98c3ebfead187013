package amie.server.account;

import amie.server.db.Database;
import amie.server.web.Actor;
import amie.server.web.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tokens with which programs speak to an application, each with one role and an end; shown once, stored as
/// digests.
public final class Tokens {
    public static final Duration LONGEST = Duration.ofDays(366);

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final Audit audit;

    public Tokens(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.secrets = new Secrets(random);
        this.audit = new Audit(clock);
    }

    /// @param secret shown now and never again
    public record Issued(UUID id, String secret, Instant expiresAt) {}

    /// A token of nobody, for whoever may enter the data directory.
    public Issued create(Role role, String name, Duration validity) {
        return create(null, role, name, validity);
    }

    /// A token that counts as long as its owner keeps the role.
    ///
    /// @throws IllegalArgumentException if it would be valid for no time, or longer than [#LONGEST]
    public Issued create(@Nullable AccountId owner, Role role, String name, Duration validity) {
        if (!validity.isPositive() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a token is valid for at most " + LONGEST.toDays() + " days");
        }
        var now = clock.instant();
        var issued = new Issued(secrets.id(), "amie_" + secrets.opaque(), now.plus(validity));
        database.run(handle -> {
            var digest = Secrets.digest(issued.secret());
            TokenStore.insert(
                    handle, new TokenStore.NewRow(issued.id(), digest, name, role, owner, now, issued.expiresAt()));
            audit.note(handle, owner, Audit.Kind.TOKEN_CREATED, issued.id(), role.name());
        });
        return issued;
    }

    /// Those of an account that are not revoked, the newest first.
    public List<ApiToken> of(AccountId owner) {
        return database.read(handle -> TokenStore.of(handle, owner));
    }

    /// Those made on the command line.
    public List<ApiToken> ofCommandLine() {
        return database.read(TokenStore::ofCommandLine);
    }

    /// Nothing happens to the token of somebody else.
    ///
    /// @param owner null for those of the command line
    public void revoke(@Nullable AccountId owner, UUID id, AccountId by) {
        database.run(handle -> {
            if (TokenStore.revoke(handle, id, owner, clock.instant())) {
                audit.note(handle, by, Audit.Kind.TOKEN_REVOKED, id, "");
            }
        });
    }

    Actor identify(String secret) {
        var token = database.read(handle -> TokenStore.valid(handle, Secrets.digest(secret), clock.instant()));
        return token == null ? new Actor.Anonymous() : new Actor.Machine(token.id(), token.name(), token.role());
    }
}
