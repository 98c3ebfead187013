package amie.server.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL of one application: the only way to reach it, one transaction at a time.
///
/// A call inside the work of another call is a second transaction on a second connection: pass the handle on
/// instead. While the server is gone every call leaves as [DatabaseFailure] within seconds; an embedded server is
/// started again.
public final class Database implements AutoCloseable {
    private static final int TRIES = 4;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final AutoCloseable server;

    private Database(DataSource source, AutoCloseable server) {
        this.pool = Sources.pool(source);
        this.jdbi = Mapping.on(pool);
        this.server = server;
    }

    /// Opens it for an application, which alone may do so for a data directory, and brings its schema up to date.
    public static Database open(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Embedded embedded -> migrated(embedded.migrations(), Embedded.owned(embedded));
            case DatabaseSettings.External external -> external(external);
        };
    }

    /// Opens it for a command that may be given while the application runs: on its server then, which stays;
    /// otherwise on one that is stopped on close.
    public static Database attach(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Embedded embedded -> migrated(embedded.migrations(), Embedded.shared(embedded));
            case DatabaseSettings.External external -> external(external);
        };
    }

    private static Database external(DatabaseSettings.External settings) {
        var source = Sources.of(settings);
        try (var connection = source.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw Failures.ofStart(settings.url(), e);
        }
        return migrated(settings.migrations(), new Embedded(source, () -> {}));
    }

    private static Database migrated(List<String> migrations, Embedded server) {
        try {
            migrate(server.source(), migrations);
            return new Database(server.source(), server.end());
        } catch (RuntimeException e) {
            stop(server.end());
            throw e;
        }
    }

    /// On a database whose schema is up to date.
    static Database on(PGSimpleDataSource source, AutoCloseable end) {
        return new Database(source, end);
    }

    static void migrate(DataSource source, List<String> migrations) {
        var locations = Stream.concat(Stream.of("db/shared"), migrations.stream())
                .map(folder -> "classpath:" + folder)
                .toArray(String[]::new);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(locations)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseFailure(e, "database.migration", String.valueOf(e.getMessage()));
        }
    }

    /// Runs the work in one transaction (read committed): all of it is kept, or nothing. A violated constraint
    /// leaves as [ConstraintViolation]. After a deadlock or a serialisation failure the work runs again: it must do
    /// nothing but speak to the database.
    public <T extends @Nullable Object> T transaction(Function<Handle, T> work) {
        return repeated(() -> onOwnConnection(work));
    }

    /// The same for work without result.
    public void run(Consumer<Handle> work) {
        transaction(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /// Reads in one transaction that sees one state and cannot write.
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return repeated(() -> onOwnConnection(handle -> {
            handle.execute("set transaction isolation level repeatable read, read only");
            return work.apply(handle);
        }));
    }

    /// Jdbi itself would give a call inside another one the other's connection, and one transaction to both.
    private <T extends @Nullable Object> T onOwnConnection(Function<Handle, T> work) {
        try (var handle = jdbi.open()) {
            return handle.inTransaction(work::apply);
        }
    }

    private static <T extends @Nullable Object> T repeated(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Failures.isWorthAnotherTry(e)) throw Failures.of(e);
            }
            Pause.of(Duration.ofMillis(10L * attempt * attempt));
        }
    }

    /// Whether it answers now.
    public boolean isUp() {
        try {
            return read(handle ->
                    handle.createQuery("select true").mapTo(boolean.class).one());
        } catch (DatabaseFailure e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        stop(server);
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
