package amie.node.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One hub or node of the demo: its own process, its own data directory, its own port.
///
/// @param home where the software was built
/// @param jar the program, from there
/// @param data its data directory
/// @param more further arguments of its command
record Program(String name, Path home, String jar, Path data, int port, List<String> more) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /// Starts the process. What it writes goes to `log.txt` in its data directory, its number to `pid`.
    Process start() throws IOException {
        Files.createDirectories(data);
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Files.writeString(pid(), Long.toString(process.pid()));
        return process;
    }

    private List<String> command() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("@" + home.resolve("etc/jvm.options"));
        words.add("-Djava.util.logging.config.file=" + home.resolve("etc/logging.properties"));
        words.addAll(List.of("-jar", home.resolve(jar).toString()));
        words.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        words.addAll(more);
        return words;
    }

    /// Stops what a demo that was killed left running on this data directory, if anything.
    void stopLeftover() throws IOException, InterruptedException {
        var left = leftover();
        if (left == null) return;
        left.destroy();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (left.isAlive() && System.nanoTime() < end) Thread.sleep(50);
        if (left.isAlive()) left.destroyForcibly();
        Files.deleteIfExists(pid());
    }

    /// The process of the last start, if that number still belongs to one that was given our data directory.
    private @Nullable ProcessHandle leftover() throws IOException {
        if (!Files.exists(pid())) return null;
        var number = Files.readString(pid()).strip();
        if (!number.matches("[0-9]{1,18}")) return null;
        return ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs).orElse(null);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(words -> List.of(words).contains(data.toString()))
                .orElse(false);
    }

    boolean isPortFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    Path log() {
        return data.resolve("log.txt");
    }

    private Path pid() {
        return data.resolve("pid");
    }
}
