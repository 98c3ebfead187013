package amie.server.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/// The one server of a test run. It keeps its files under `target` from run to run, and need not survive a power
/// cut.
final class TestServer {
    static final TestServer ONE = new TestServer();

    private final Embedded embedded;
    private final String password;
    private final Map<List<String>, String> templates = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private TestServer() {
        try {
            var data =
                    Files.createDirectories(Path.of("target", "test-postgres").toAbsolutePath());
            var lock = DataLock.tryLock(data);
            if (lock == null) {
                data = Files.createTempDirectory("test-postgres");
                lock = DataLock.tryLock(data);
            }
            embedded = start(data);
            password = Files.readString(data.resolve("postgres.password")).strip();
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Embedded start(Path data) throws IOException {
        var settings = Embedded.settings();
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) settings.put(name, "off");
        settings.put("max_connections", "100");
        var server = Embedded.start(Embedded.cluster(data, Launcher.detect()), 0, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.end().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        return server;
    }

    /// What an earlier run left.
    private void clear() {
        for (var name : query("select datname from pg_database where datname ~ '^(test|template)_'")) drop(name);
    }

    /// A new database whose schema is up to date.
    String create(List<String> migrations) {
        var template = templates.computeIfAbsent(migrations, this::template);
        var name = "test_" + count.incrementAndGet();
        execute("create database %s template %s owner amie strategy file_copy".formatted(name, template));
        return name;
    }

    private String template(List<String> migrations) {
        var name = "template_" + count.incrementAndGet();
        execute("create database %s owner amie".formatted(name));
        Database.migrate(source(name), migrations);
        return name;
    }

    void drop(String name) {
        execute("drop database if exists %s with (force)".formatted(name));
    }

    PGSimpleDataSource source(String database) {
        var source = Sources.of("127.0.0.1", database, "amie", password);
        source.setPortNumbers(embedded.source().getPortNumbers());
        return source;
    }

    DatabaseSettings.External settings(String database, List<String> migrations) {
        return new DatabaseSettings.External(source(database).getURL(), "amie", password, migrations);
    }

    private PGSimpleDataSource administration() {
        var source = Sources.of("127.0.0.1", "postgres", "postgres", password);
        source.setPortNumbers(embedded.source().getPortNumbers());
        return source;
    }

    private void execute(String command) {
        try (var connection = administration().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> query(String query) {
        try (var connection = administration().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
