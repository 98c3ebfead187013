package amie.hub;

import amie.hub.registry.Charter;
import amie.hub.sparql.RdfView;
import amie.model.Federation;
import amie.server.db.Database;
import amie.server.db.Sweeper;
import amie.server.paper.Pdf;
import amie.server.web.KeptFile;
import amie.server.web.Server;
import amie.server.web.ServerSettings;
import amie.server.web.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine;

/// A running hub: the centre of a federation.
public final class Hub implements AutoCloseable {
    private final HubSettings settings;
    private final Database database;
    private final Running running;
    private final RdfView view;
    private final Sweeper sweeper;
    private final Server server;

    private Hub(HubSettings settings, Database database, Running running, Clock clock) {
        this.settings = settings;
        this.running = running;
        this.database = database;
        var random = new SecureRandom();
        var federation = new Federation(settings.federation());
        var features = new Features(database, settings, federation, clock, random);
        var site = new Site(
                instance(settings.data(), random),
                settings::name,
                settings.publicUrl(),
                features.routes(),
                Features.NAVIGATION,
                Features.BUNDLES,
                "amie.hub.view",
                features.accounts()::identify,
                clock);
        this.server = Server.start(
                site,
                ServerSettings.in(settings.data(), settings.host(), settings.port())
                        .behindProxy(settings.behindProxy()));
        this.view = features.view();
        this.sweeper = features.sweeper();
        view.start();
        sweeper.start();
        Pdf.warm();
    }

    /// Starts a hub.
    ///
    /// @throws amie.server.db.DatabaseFailure if its database cannot be used
    /// @throws amie.server.web.CannotListen if its address cannot be taken
    /// @throws Refusal if another hub works on its data, or if the log is in the names of another federation
    public static Hub start(HubSettings settings, Clock clock) {
        var database = Database.open(settings.database());
        Running running = null;
        try {
            running = Running.in(settings.data());
            var wanted = settings.federation().toString();
            var settled = database.transaction(handle -> Charter.settle(handle, wanted));
            Refusal.unless(settled.equals(wanted), "hub.failure.federation", settled, wanted);
            return new Hub(settings, database, running, clock);
        } catch (RuntimeException e) {
            if (running != null) running.close();
            database.close();
            throw e;
        }
    }

    /// Tells this installation from others on the same host name, whose cookies a browser would mix up.
    private static String instance(Path data, SecureRandom random) {
        try {
            return KeptFile.randomName(data.resolve("instance"), 4, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    /// Where people reach it.
    public URI address() {
        return settings.publicUrl();
    }

    /// Requests in flight finish first.
    @Override
    public void close() {
        server.close();
        view.close();
        sweeper.close();
        running.close();
        database.close();
    }

    /// The commands `hub`, `hub token` and `hub rebuild`.
    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        return new CommandLine(new HubCommand())
                .setExecutionExceptionHandler(Failures::tell)
                .setExitCodeExceptionMapper(failure -> Failures.USAGE);
    }
}
