package amie.node;

import amie.node.profile.Profile;
import amie.server.db.Database;
import amie.server.db.DatabaseFailure;
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
import java.util.Objects;
import picocli.CommandLine;

/// One running Amie.
public final class Node implements AutoCloseable {
    private final Database database;
    private final Features features;
    private final Server server;
    private final URI address;
    private volatile String lastName = "Amie";

    private Node(NodeSettings settings, Database database, Clock clock) {
        this.database = database;
        this.features = new Features(database, settings, clock, new SecureRandom());
        database.run(features.trainings::sweep);
        var port = settings.port();
        this.address = Objects.requireNonNullElse(
                settings.publicUrl(), URI.create("http://" + settings.host() + ":" + port + "/"));
        this.server = Server.start(
                site(settings, clock),
                ServerSettings.in(settings.data(), settings.host(), port).behindProxy(settings.behindProxy()));
        features.publishing.start();
        features.sweeper.start();
        Pdf.warm();
    }

    /// Starts a node.
    ///
    /// @throws amie.server.db.DatabaseFailure if its database cannot be used
    /// @throws amie.server.web.CannotListen if its address cannot be taken
    public static Node start(NodeSettings settings, Clock clock) {
        var database = Database.open(settings.database());
        try {
            return new Node(settings, database, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Site site(NodeSettings settings, Clock clock) {
        return new Site(
                instance(settings.data().resolve("instance")),
                this::name,
                address,
                FirstRun.before(features.routes(address), this::isFounded),
                Features.navigation(),
                Features.BUNDLES,
                "amie.node.view",
                features.accounts::identify,
                clock);
    }

    /// Without the database it is the name that was shown last: the page that says so carries it, too.
    private String name() {
        try {
            var card = database.read(features.profile::current);
            lastName = card == null ? "Amie" : card.name();
        } catch (DatabaseFailure passing) {
            // The page says it.
        }
        return lastName;
    }

    private boolean isFounded() {
        return database.read(db -> features.profile.current(db) != null) && !features.accounts.isEmpty();
    }

    /// A short name of this installation, the same after a restart.
    private static String instance(Path file) {
        try {
            return KeptFile.randomName(file, 4, new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Profile profile() {
        return features.profile;
    }

    public int port() {
        return server.port();
    }

    /// Where people reach it.
    public URI address() {
        return address;
    }

    /// Requests in flight finish first, then what is being sent, then the database.
    @Override
    public void close() {
        server.close();
        features.sweeper.close();
        features.publishing.close();
        database.close();
    }

    /// The commands `node` and `node token`.
    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        return new CommandLine(new NodeCommand()).setExecutionExceptionHandler(Failures::tell);
    }
}
