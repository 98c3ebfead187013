package amie.node;

import amie.server.account.AccountPolicy;
import amie.server.account.Tokens;
import amie.server.db.Database;
import amie.server.web.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a token with which a program speaks to the node, and prints it alone on the standard output. The node may run
/// meanwhile.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Failures.USAGE,
        description = "Un jeton pour l’API. / A token for the API.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (${DEFAULT-VALUE})")
    private Path data = Path.of(NodeCommand.DATA);

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "Ce que le jeton permet. / What the token may do: ${COMPLETION-CANDIDATES}")
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
        Refusal.unless(AccountPolicy.ofNode().roles().contains(role), "node.failure.role", role);
        Refusal.unless(days >= 1 && days <= Tokens.LONGEST.toDays(), "node.failure.days", Tokens.LONGEST.toDays());
        Refusal.unless(!name.isBlank() && name.length() <= 100, "node.failure.token-name");
        var settings = NodeSettings.database(DataDirectory.prepared(data), dbUrl);
        try (var database = Database.attach(settings)) {
            var tokens = new Tokens(database, Clock.systemUTC(), new SecureRandom());
            var out = spec.commandLine().getOut();
            out.println(tokens.create(role, name, Duration.ofDays(days)).secret());
            out.flush();
        }
        return 0;
    }
}
