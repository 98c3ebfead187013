package amie.server.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders as a whole.
final class Folders {
    private Folders() {}

    /// With all that is in it; nothing if there is no such folder.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
