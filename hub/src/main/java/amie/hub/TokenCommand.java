package amie.hub;

import amie.server.account.AccountPolicy;
import amie.server.account.Tokens;
import amie.server.db.Database;
import amie.server.web.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a token with which a program speaks to the hub, and prints it alone. The hub may run meanwhile.
@Command(name = "token", mixinStandardHelpOptions = true, description = "Un jeton pour l’API. / A token for the API.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (${DEFAULT-VALUE})")
    private Path data = Path.of(HubCommand.DATA);

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "Ce que le jeton permet. / What the token may do: STEWARD, AUDITOR")
    private Role role = Role.AUDITOR;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Pour le reconnaître. / To know it again. (${DEFAULT-VALUE})")
    private String name = "command line";

    @Option(names = "--days", paramLabel = "N", description = "Sa durée. / Days it lasts. (${DEFAULT-VALUE})")
    private int days = 365;

    @Option(names = "--db-url", paramLabel = "URL", description = "Un PostgreSQL externe. / An external PostgreSQL.")
    private @Nullable String dbUrl;

    @Override
    public Integer call() {
        Refusal.unless(AccountPolicy.ofHub().roles().contains(role), "hub.failure.role", role);
        Refusal.unless(days >= 1 && days <= Tokens.LONGEST.toDays(), "hub.failure.days", Tokens.LONGEST.toDays());
        Refusal.unless(!name.isBlank() && name.length() <= 100, "hub.failure.token-name");
        var settings = HubSettings.database(HubCommand.prepared(data), dbUrl);
        try (var database = Database.attach(settings)) {
            var tokens = new Tokens(database, Clock.systemUTC(), new SecureRandom());
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(tokens.create(role, name, Duration.ofDays(days)).secret());
            out.flush();
        }
        return 0;
    }
}
