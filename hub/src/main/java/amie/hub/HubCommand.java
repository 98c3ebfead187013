package amie.hub;

import amie.hub.intake.Limits;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts a hub and keeps it running until it is told to stop.
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        version = "amie hub 0.1",
        description = "Un hub : le centre d’une fédération. / A hub: the centre of a federation.",
        subcommands = {TokenCommand.class, RebuildCommand.class})
final class HubCommand implements Callable<Integer> {
    static final String DATA = "data/hub";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (${DEFAULT-VALUE})")
    private Path data = Path.of(DATA);

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Le port d’écoute ; 0 : un port libre. / The port; 0: a free one. (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "L’adresse d’écoute. / The address to bind. (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "L’adresse publique du hub. / Where the world reaches the hub.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--federation",
            paramLabel = "URL",
            description = "La base de tous les noms ; fixée au premier démarrage. / The base of all names; settled at"
                    + " the first start.")
    private @Nullable URI federation;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Le nom de la fédération. / The name of the federation. (${DEFAULT-VALUE})")
    private String name = "Fédération des Amies";

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "Un PostgreSQL externe (AMIE_DB_USER, AMIE_DB_PASSWORD). / An external PostgreSQL.")
    private @Nullable String dbUrl;

    @Option(
            names = "--behind-proxy",
            description = "Derrière un mandataire de confiance. / Behind a trusted proxy that speaks https.")
    private boolean behindProxy;

    @Option(
            names = "--node-rate",
            paramLabel = "N",
            description = "Envois par minute et par nœud. / Deliveries a minute of one node. (${DEFAULT-VALUE})")
    private int perNode = Limits.NODE_PER_MINUTE;

    @Option(
            names = "--address-rate",
            paramLabel = "N",
            description =
                    "Envois par minute et par adresse. / Deliveries a minute from one address. (${DEFAULT-VALUE})")
    private int perAddress = Limits.ADDRESS_PER_MINUTE;

    @Option(
            names = "--read-rate",
            paramLabel = "N",
            description = "Lectures de l’API et recherches par minute et par adresse. / Reads of the API and searches"
                    + " a minute from one address. (${DEFAULT-VALUE})")
    private int reads = HubLimits.READS;

    @Option(
            names = "--query-rate",
            paramLabel = "N",
            description = "Requêtes SPARQL par minute et par adresse. / SPARQL queries a minute from one address."
                    + " (${DEFAULT-VALUE})")
    private int queries = HubLimits.QUERIES;

    @Option(
            names = "--upload-rate",
            paramLabel = "N",
            description = "Fichiers par minute et par nœud. / Files a minute of one node. (${DEFAULT-VALUE})")
    private int uploads = HubLimits.UPLOADS;

    @Option(
            names = "--file-quota",
            paramLabel = "MIB",
            description = "Place des fichiers d’un nœud, en Mio. / Room for the files of one node, in MiB."
                    + " (${DEFAULT-VALUE})")
    private int quota = (int) (HubLimits.QUOTA / HubLimits.MIB);

    @Override
    public Integer call() throws InterruptedException {
        run(settings());
        return 0;
    }

    private HubSettings settings() {
        Refusal.unless(port >= 0 && port <= 65_535, "hub.failure.port-number", port);
        var limits = new HubLimits(perNode, perAddress, reads, queries, uploads, quota * HubLimits.MIB);
        Refusal.unless(limits.isSound(), "hub.failure.rate");
        Refusal.unless(!name.isBlank() && name.length() <= 100, "hub.failure.name");
        Refusal.unless(behindProxy || isLoopback(host), "hub.failure.open-address", host);
        int listening = port == 0 ? free() : port;
        var own = URI.create("http://" + host + ":" + listening + "/");
        var reached = address(publicUrl, own);
        var directory = prepared(data);
        return new HubSettings(
                directory,
                host,
                listening,
                reached,
                address(federation, reached),
                name,
                HubSettings.database(directory, dbUrl),
                behindProxy,
                limits);
    }

    private void run(HubSettings settings) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var hub = Hub.start(settings, Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                await(stopped);
            }));
            say("hub.started", hub.address());
            stop.await();
            say("hub.stopping");
        } finally {
            stopped.countDown();
        }
    }

    private void say(String key, Object... arguments) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Sentences.of(key, arguments));
        out.flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Names are made of `https` addresses; plain `http` is for a machine that speaks to itself.
    private static URI address(@Nullable URI given, URI otherwise) {
        if (given == null) return otherwise;
        var found = given.getHost() == null ? "" : given.getHost();
        boolean sound = ("https".equals(given.getScheme()) && !found.isEmpty())
                || ("http".equals(given.getScheme()) && isLoopback(found));
        boolean plain = given.getQuery() == null && given.getFragment() == null && given.getUserInfo() == null;
        Refusal.unless(sound && plain, "hub.failure.public-url", given);
        return given.toString().endsWith("/") ? given : URI.create(given + "/");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.equals("::1") || host.startsWith("127.");
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Makes the directory if need be, and makes sure that we may write there.
    static Path prepared(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "probe", ""));
        } catch (IOException e) {
            Refusal.unless(false, "hub.failure.data", path);
        }
        return path;
    }
}
