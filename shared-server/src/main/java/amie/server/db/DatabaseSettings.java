package amie.server.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Which PostgreSQL an application uses, and which migrations bring it up to date after those of `db/shared`.
public sealed interface DatabaseSettings {
    /// Class path folders with the application's own migrations, `V10` and up: `db/hub`.
    List<String> migrations();

    /// A server of our own, which lives in `postgres` under the data directory.
    ///
    /// @param port on which it listens, on loopback only; 0 takes a free one
    record Embedded(Path data, int port, List<String> migrations) implements DatabaseSettings {
        public Embedded {
            data = data.toAbsolutePath().normalize();
            migrations = List.copyOf(migrations);
        }
    }

    /// A server somebody else runs.
    ///
    /// @param url `jdbc:postgresql://host:port/database`
    record External(String url, String user, String password, List<String> migrations) implements DatabaseSettings {
        public External {
            migrations = List.copyOf(migrations);
        }

        /// No secret is ever printed.
        @Override
        public String toString() {
            return "External[" + url + "]";
        }
    }

    static DatabaseSettings embedded(Path data, String... migrations) {
        return new Embedded(data, 0, List.of(migrations));
    }

    /// Takes `AMIE_DB_USER` and `AMIE_DB_PASSWORD` of the environment.
    static DatabaseSettings external(String url, Map<String, String> environment, String... migrations) {
        return new External(
                url,
                environment.getOrDefault("AMIE_DB_USER", ""),
                environment.getOrDefault("AMIE_DB_PASSWORD", ""),
                List.of(migrations));
    }
}
