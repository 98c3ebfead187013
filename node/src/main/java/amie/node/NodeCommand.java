package amie.node;

import amie.node.NodeCommand.Version;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts a node and keeps it running until it is told to stop.
@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Failures.USAGE,
        versionProvider = Version.class,
        description = "Un nœud : votre Amie. / One node: your Amie.",
        subcommands = TokenCommand.class)
final class NodeCommand implements Callable<Integer> {
    static final String DATA = "data/node";

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"amie node 0.1"};
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (${DEFAULT-VALUE})")
    private Path data = Path.of(DATA);

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Le port d’écoute. / The port to listen on. (${DEFAULT-VALUE})")
    private int port = 8081;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "L’adresse d’écoute. / The address to bind. (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "L’adresse publique du site. / Where people reach the site.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "L’adresse du hub. / The address of the hub. (${DEFAULT-VALUE})")
    private URI hub = NodeSettings.NEAREST_HUB;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = {
                "Un PostgreSQL externe (AMIE_DB_USER, AMIE_DB_PASSWORD).",
                "An external PostgreSQL: jdbc:postgresql://host/database"
            })
    private @Nullable String dbUrl;

    @Option(
            names = "--behind-proxy",
            description = "Derrière un mandataire de confiance. / Behind a trusted proxy that speaks https.")
    private boolean behindProxy;

    @Option(
            names = "--file-quota",
            paramLabel = "MIB",
            description = "La place des fichiers, en Mio. / Room for files, in MiB. (${DEFAULT-VALUE})")
    private long fileQuota = NodeSettings.FILE_QUOTA / (1024 * 1024);

    @Override
    public Integer call() throws InterruptedException {
        Refusal.unless(port >= 0 && port <= 65_535, "node.failure.port-number", port);
        Refusal.unless(fileQuota > 0, "node.failure.quota");
        Refusal.unless(behindProxy || isLoopback(), "node.failure.open-address", host);
        var settings = new NodeSettings(
                DataDirectory.prepared(data),
                host,
                port,
                slashed(publicUrl),
                hub,
                NodeSettings.database(data, dbUrl),
                behindProxy,
                fileQuota * 1024 * 1024);
        run(settings);
        return 0;
    }

    private void run(NodeSettings settings) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> {
            stop.countDown();
            await(stopped);
        });
        try (var node = Node.start(settings, Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(hook);
            say("node.started", node.address());
            stop.await();
            say("node.stopping");
        } finally {
            stopped.countDown();
        }
    }

    private void say(String key, Object... arguments) {
        var out = spec.commandLine().getOut();
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

    private boolean isLoopback() {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }

    private static @Nullable URI slashed(@Nullable URI address) {
        if (address == null) return null;
        var scheme = address.getScheme();
        boolean web = ("https".equals(scheme) || "http".equals(scheme)) && address.getHost() != null;
        Refusal.unless(web, "node.failure.public-url", address);
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }
}
