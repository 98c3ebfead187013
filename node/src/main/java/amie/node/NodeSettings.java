package amie.node;

import amie.server.db.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// With what a node starts.
///
/// @param data directory of everything it keeps
/// @param host address to bind
/// @param port 0 takes a free one
/// @param publicUrl where people reach it, with a final slash; null if that is where it listens
/// @param hub the one to join unless somebody chooses another
/// @param database the PostgreSQL it uses
/// @param behindProxy whether a trusted proxy stands before it
/// @param fileQuota bytes that all files of the Amie may take together
public record NodeSettings(
        Path data,
        String host,
        int port,
        @Nullable URI publicUrl,
        URI hub,
        DatabaseSettings database,
        boolean behindProxy,
        long fileQuota) {
    static final String MIGRATIONS = "db/node";
    static final URI NEAREST_HUB = URI.create("http://127.0.0.1:8080/");
    static final long FILE_QUOTA = 500L * 1024 * 1024;

    /// @param url of an external database; null for one of our own in the data directory
    static DatabaseSettings database(Path data, @Nullable String url) {
        return url == null
                ? DatabaseSettings.embedded(data, MIGRATIONS)
                : DatabaseSettings.external(url, Map.copyOf(System.getenv()), MIGRATIONS);
    }
}
