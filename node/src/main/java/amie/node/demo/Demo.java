package amie.node.demo;

import amie.server.web.Dates;
import amie.server.web.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./amie demo`: a hub, three Amies with a past, and a node that waits for its founder.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "La fédération de démonstration. Ctrl-C arrête tout ; les données restent.",
            "The demo federation. Ctrl-C stops everything; the data stay."
        })
public final class Demo implements Callable<Integer> {
    private static final int UNAVAILABLE = 69;
    private static final int BROKEN = 70;
    private static final int NO_FILES = 73;
    private static final int NODES = 4;
    private static final int LAST_PORT = 65_535;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", hidden = true, required = true)
    private Path home = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Le dossier des données. / Where the data are kept. (data/demo)")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Le port du hub ; les nœuds prennent les quatre suivants. / The hub's port; the nodes take"
                    + " the four next ones. (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--fresh",
            description = "Oublier les données de la démonstration précédente. / Forget the data of an earlier demo.")
    private boolean fresh;

    /// Exit codes: 0 stopped, 69 something is in the way, 70 something broke, 73 files cannot be written.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var command = java.util.Objects.requireNonNull(spec).commandLine();
        if (port < 1 || port + NODES > LAST_PORT)
            throw new ParameterException(command, "--port 1–" + (LAST_PORT - NODES));
        var voice = new Voice(command.getOut());
        var where = (data == null ? home.resolve("data/demo") : data)
                .toAbsolutePath()
                .normalize();
        try {
            Files.createDirectories(where);
            try (var channel = FileChannel.open(
                            where.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                return lock == null ? refuse(voice, "demo.runs-already", where) : run(where, voice);
            }
        } catch (IOException | UncheckedIOException failure) {
            voice.say("demo.files", where, failure);
            return NO_FILES;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private int run(Path where, Voice voice) throws IOException, InterruptedException {
        var sample = Sample.load();
        var federation = Federation.of(home, where, port, sample);
        for (var program : federation.all()) program.stopLeftover();
        for (var program : federation.all())
            if (!program.isPortFree()) return refuse(voice, "demo.port", program.port());
        var marker = where.resolve("filled");
        if (fresh || !Files.exists(marker)) {
            Files.deleteIfExists(marker);
            for (var program : federation.all()) delete(program.data());
        } else if (!Files.readString(marker).strip().equals(Integer.toString(port))) {
            return refuse(voice, "demo.other-port", Files.readString(marker).strip());
        }
        return live(federation, sample, marker, voice);
    }

    private static int live(Federation federation, Sample sample, Path marker, Voice voice)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        voice.say("demo.starting");
        var run = new Run(federation.all(), voice);
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop));
        run.start();
        var broken = run.waitUntilReady();
        if (broken != null) return broken(run, broken, voice);
        if (!Files.exists(marker) && !fill(federation, sample, voice, run)) return BROKEN;
        KeptFile.write(marker, Integer.toString(federation.hub().port()).getBytes(StandardCharsets.UTF_8));
        voice.line("READY " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        Guide.show(federation, sample, voice);
        run.watch();
        return 0;
    }

    private static boolean fill(Federation federation, Sample sample, Voice voice, Run run)
            throws InterruptedException {
        voice.say("demo.filling");
        try {
            new Filling(federation, sample, Clock.system(Dates.PARIS), voice).fill();
            return true;
        } catch (ExecutionException | RuntimeException failure) {
            if (run.isStopping()) return false;
            voice.say("demo.not-filled", root(failure));
            run.stop();
            return false;
        }
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    private static int broken(Run run, Program program, Voice voice) throws IOException {
        if (run.isStopping()) return 0;
        voice.say("demo.broken", program.name(), program.log());
        var lines = Files.exists(program.log()) ? Files.readAllLines(program.log()) : java.util.List.<String>of();
        lines.subList(Math.max(0, lines.size() - 12), lines.size()).forEach(voice::line);
        run.stop();
        return BROKEN;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static int refuse(Voice voice, String key, Object argument) {
        voice.say(key, argument.toString());
        return UNAVAILABLE;
    }
}
