package amie.server.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A server to connect to, and what is to be done when we no longer need it.
record Embedded(PGSimpleDataSource source, AutoCloseable end) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    /// Small enough for five of them on a laptop; durable, since zero acknowledged writes may be lost; and a log
    /// without the values of people.
    static SequencedMap<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "30");
        settings.put("shared_buffers", "32MB");
        settings.put("work_mem", "4MB");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("max_wal_size", "128MB");
        settings.put("min_wal_size", "32MB");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_checkpoints", "off");
        settings.put("idle_in_transaction_session_timeout", "5min");
        return settings;
    }

    static Embedded owned(DatabaseSettings.Embedded settings) {
        var lock = lock(settings.data(), PATIENCE);
        if (lock == null) throw new DatabaseFailure(null, "database.in-use", settings.data());
        return started(settings, lock);
    }

    static Embedded shared(DatabaseSettings.Embedded settings) {
        var lock = lock(settings.data(), Duration.ZERO);
        return lock == null ? running(settings.data()) : started(settings, lock);
    }

    private static @Nullable DataLock lock(Path data, Duration patience) {
        try {
            Files.createDirectories(data);
            long limit = System.nanoTime() + patience.toNanos();
            var lock = DataLock.tryLock(data);
            while (lock == null && System.nanoTime() < limit) {
                Pause.of(LOOK);
                lock = DataLock.tryLock(data);
            }
            return lock;
        } catch (IOException e) {
            throw Unusable.of(data, e);
        }
    }

    private static Embedded started(DatabaseSettings.Embedded settings, DataLock lock) {
        boolean done = false;
        try {
            var cluster = cluster(settings.data(), Launcher.detect());
            var server = start(cluster, settings.port(), settings());
            done = true;
            return new Embedded(server.source(), () -> {
                try (lock) {
                    server.end().close();
                }
            });
        } catch (IOException e) {
            throw Unusable.of(settings.data(), e);
        } finally {
            if (!done) lock.close();
        }
    }

    static Cluster cluster(Path data, Launcher launcher) throws IOException {
        if (!launcher.reaches(data)) throw new DatabaseFailure(null, "database.root", data);
        var programs = launcher.uid() < 0 ? Binaries.cache(System.getenv(), data) : data;
        return new Cluster(data, Binaries.unpackedIn(programs), launcher);
    }

    static Embedded start(Cluster cluster, int port, SequencedMap<String, String> settings) throws IOException {
        cluster.prepare(new SecureRandom());
        var address = new ServerAddress(cluster.password());
        var server = new EmbeddedServer(cluster, port, settings, address).start();
        return new Embedded(address.source(), server);
    }

    /// The application that owns the directory may be about to start its server.
    private static Embedded running(Path data) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        do {
            var found = Postmaster.read(data.resolve("postgres"));
            if (found != null && found.isReady()) return at(data, found.port());
            Pause.of(LOOK);
        } while (System.nanoTime() < limit);
        throw new DatabaseFailure(null, "database.in-use", data);
    }

    private static Embedded at(Path data, int port) {
        try {
            var address = new ServerAddress(
                    Files.readString(data.resolve("postgres.password")).strip());
            address.moveTo(port);
            return new Embedded(address.source(), () -> {});
        } catch (IOException e) {
            throw Unusable.of(data, e);
        }
    }
}
