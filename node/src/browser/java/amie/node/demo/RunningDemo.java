package amie.node.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The demo as people start it: its own process, which starts the others.
final class RunningDemo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PROGRAMS = 5;

    private final Path data;
    private final int port;
    private final Process process;

    private RunningDemo(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static RunningDemo start(Path data, int port) throws IOException, InterruptedException {
        var home = Path.of("..").toAbsolutePath().normalize();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx64m",
                "-cp",
                home.resolve("node/target/node-0.1.jar").toString(),
                "amie.node.demo.Demo",
                "--home",
                home.toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
        var said = data.resolveSibling(data.getFileName() + ".log").toFile();
        builder.redirectErrorStream(true).redirectOutput(said);
        var demo = new RunningDemo(data, port, builder.start());
        demo.await(said.toPath());
        return demo;
    }

    private void await(Path said) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.readAllLines(said).stream().noneMatch(line -> line.startsWith("READY"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("the demo did not start:\n" + Files.readString(said));
            }
            Thread.sleep(200);
        }
    }

    /// A port such that it and the four next ones are free.
    static int freePorts() {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (areFree(first)) return first;
        }
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PROGRAMS; port++) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    String hub() {
        return at(0);
    }

    String plaine() {
        return at(1);
    }

    String grandLarge() {
        return at(3);
    }

    String unfounded() {
        return at(4);
    }

    private String at(int offset) {
        return "http://127.0.0.1:" + (port + offset);
    }

    /// Kills one of the programs at once, as a power cut would, and waits until the demo has started it again.
    ///
    /// @param folder its data directory
    void kill(String folder, String site) throws IOException, InterruptedException {
        var file = data.resolve(folder).resolve("pid");
        var before = Files.readString(file).strip();
        ProcessHandle.of(Long.parseLong(before)).orElseThrow().destroyForcibly();
        var browser = new Browser(java.net.URI.create(site + "/"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.readString(file).strip().equals(before) || !browser.answers()) {
            if (System.nanoTime() > end) throw new IllegalStateException(folder + " was not started again");
            Thread.sleep(200);
        }
    }

    /// Whether the process of this program lives.
    boolean lives(String folder) throws IOException {
        var pid = Long.parseLong(
                Files.readString(data.resolve(folder).resolve("pid")).strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
