package amie.server.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL of one data directory, which this process owns: starts it, or adopts the one that a killed
/// process left behind; starts it again if it dies; stops it in the end.
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration GENTLE_STOP = Duration.ofSeconds(20);
    private static final Duration HARD_STOP = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMillis(300);

    private final Cluster cluster;
    private final int wantedPort;
    private final Map<String, String> settings;
    private final ServerAddress address;
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread watch;
    private volatile boolean closing;

    /// Returns when the server answers.
    ///
    /// @param port 0 for any
    EmbeddedServer(Cluster cluster, int port, SequencedMap<String, String> settings, ServerAddress address) {
        this.cluster = cluster;
        this.wantedPort = port;
        this.settings = settings;
        this.address = address;
        this.watch = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
    }

    EmbeddedServer start() {
        up();
        watch.start();
        return this;
    }

    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(RETRY);
                if (!isRunning() && !closing) {
                    LOG.warn("PostgreSQL is gone; starting it again");
                    up();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DatabaseFailure e) {
                LOG.error("PostgreSQL does not start: {}", e.getMessage());
            }
        }
    }

    private boolean isRunning() {
        var found = Postmaster.read(cluster.folder());
        return found != null && found.isRunning();
    }

    private void up() {
        turn.lock();
        try {
            long limit = System.nanoTime() + LONGEST_START.toNanos();
            while (!closing && !isUp(limit)) {
                if (System.nanoTime() > limit) throw ServerLog.failure(cluster.data(), cluster.logSince(0));
                Pause.of(RETRY);
            }
        } catch (IOException e) {
            throw Unusable.of(cluster.data(), e);
        } finally {
            turn.unlock();
        }
    }

    /// One attempt: false if it is worth another.
    private boolean isUp(long limit) throws IOException {
        var found = Postmaster.read(cluster.folder());
        if (found == null) return spawned(limit);
        if (found.isRunning()) return adopted(found, limit);
        // The number of a dead server, or of a stranger that got it since, keeps a new server from starting. Its
        // children
        // may still write: only when none is left may its file go.
        if (ProcessHandle.of(found.pid()).isPresent()) {
            if (Postmaster.hasOrphans(cluster.folder())) return false;
            Files.deleteIfExists(Postmaster.file(cluster.folder()));
        }
        return spawned(limit);
    }

    private boolean adopted(Postmaster found, long limit) throws IOException {
        var ready = awaitReady(found.pid(), null, limit);
        if (ready != null && (wantedPort == 0 || wantedPort == ready.port())) {
            address.moveTo(ready.port());
            if (address.answersWith(settings)) return true;
        }
        stop();
        return false;
    }

    private boolean spawned(long limit) throws IOException {
        int port = wantedPort != 0 ? wantedPort : freePort(address.port());
        long before = Files.size(cluster.log());
        var process = cluster.launcher().start(cluster.log(), command(port));
        if (awaitReady(process.pid(), process, limit) != null) {
            address.moveTo(port);
            if (answers(process, limit)) return true;
            stop();
            throw ServerLog.failure(cluster.data(), cluster.logSince(before));
        }
        if (process.isAlive()) process.destroyForcibly();
        var said = cluster.logSince(before);
        if (ServerLog.saysOccupied(said)) return false;
        if (!ServerLog.saysPortTaken(said)) throw ServerLog.failure(cluster.data(), said);
        if (wantedPort != 0) throw new DatabaseFailure(null, "database.port", wantedPort);
        return false;
    }

    /// On a machine that is busy a first connection may take longer than a later one is given.
    private boolean answers(Process process, long limit) {
        while (!address.answersWith(settings)) {
            if (!process.isAlive() || System.nanoTime() > limit) return false;
            Pause.of(RETRY);
        }
        return true;
    }

    private List<String> command(int port) {
        var command = new ArrayList<>(List.of(
                cluster.binaries().program("postgres").toString(),
                "-D",
                cluster.folder().toString(),
                "-p",
                String.valueOf(port)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /// Null if it ended or took too long.
    private @Nullable Postmaster awaitReady(long pid, @Nullable Process process, long limit) {
        while (System.nanoTime() < limit) {
            var found = Postmaster.read(cluster.folder());
            if (found != null && found.pid() == pid && found.isReady()) return found;
            var alive = process != null ? process.isAlive() : found != null && found.isRunning();
            if (!alive) return null;
            Pause.of(LOOK);
        }
        return null;
    }

    /// The last one again if it is free, so that connections heal.
    private static int freePort(int last) throws IOException {
        for (int port : List.of(last, 0)) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException e) {
                LOG.debug("port {} is taken", port);
            }
        }
        throw new DatabaseFailure(null, "database.port", last);
    }

    /// We wait ourselves: the control program would take a zombie for a server that does not end.
    private void stop() throws IOException {
        if (!ended("fast", GENTLE_STOP)) ended("immediate", HARD_STOP);
    }

    private boolean ended(String mode, Duration patience) throws IOException {
        var control = cluster.binaries().program("pg_ctl").toString();
        var folder = cluster.folder().toString();
        cluster.launcher().run(cluster.log(), control, "stop", "-D", folder, "-m", mode, "-W");
        long limit = System.nanoTime() + patience.toNanos();
        while (isRunning() && System.nanoTime() < limit) Pause.of(LOOK);
        return !isRunning();
    }

    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        turn.lock();
        try {
            if (isRunning()) stop();
        } catch (IOException e) {
            throw Unusable.of(cluster.data(), e);
        } finally {
            turn.unlock();
        }
    }
}
