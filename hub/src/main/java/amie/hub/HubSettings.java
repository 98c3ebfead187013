package amie.hub;

import amie.server.db.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// With what a hub starts.
///
/// @param data directory of everything it keeps
/// @param host address to bind
/// @param publicUrl under which the world reaches it, with a final slash
/// @param federation base of all names, with a final slash
/// @param name of the federation
/// @param behindProxy whether a trusted proxy stands before it
/// @param limits of what it takes and gives
public record HubSettings(
        Path data,
        String host,
        int port,
        URI publicUrl,
        URI federation,
        String name,
        DatabaseSettings database,
        boolean behindProxy,
        HubLimits limits) {
    static final String MIGRATIONS = "db/hub";

    /// @param url of an external database; null for one of our own in the data directory
    static DatabaseSettings database(Path data, @Nullable String url) {
        return url == null
                ? DatabaseSettings.embedded(data, MIGRATIONS)
                : DatabaseSettings.external(url, Map.copyOf(System.getenv()), MIGRATIONS);
    }
}
