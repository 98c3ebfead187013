package amie.hub;

import amie.hub.intake.Replay;
import amie.hub.registry.Charter;
import amie.hub.registry.Nodes;
import amie.model.Federation;
import amie.server.db.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes everything that a hub shows anew from its log: all of it, or nothing is changed. The hub must not run.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Refaire du journal tout ce que le hub montre ; le hub est arrêté. / Make all that the hub shows"
                + " anew from its log; the hub is stopped.")
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (${DEFAULT-VALUE})")
    private Path data = Path.of(HubCommand.DATA);

    @Option(names = "--db-url", paramLabel = "URL", description = "Un PostgreSQL externe. / An external PostgreSQL.")
    private @Nullable String dbUrl;

    @Override
    public Integer call() {
        var folder = data.toAbsolutePath().normalize();
        Refusal.unless(Files.isRegularFile(folder.resolve("instance")), "hub.failure.no-hub", folder);
        HubCommand.prepared(folder);
        try (var _ = Running.in(folder);
                var database = Database.open(HubSettings.database(folder, dbUrl))) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(Sentences.of("hub.rebuilt", rebuild(database, folder, Clock.systemUTC())));
            out.flush();
        }
        return 0;
    }

    /// @return how many publications were read
    static long rebuild(Database database, Path folder, Clock clock) {
        var settled = database.read(Charter::settled);
        if (settled == null) throw Refusal.of("hub.failure.no-hub", folder);
        var base = URI.create(settled);
        var federation = new Federation(base);
        var shelf = new Shelf(database, federation, base, folder.resolve("files"), HubLimits.usual(), clock);
        return new Replay(database, federation).run(Features.projections(shelf, new Nodes(clock)));
    }
}
