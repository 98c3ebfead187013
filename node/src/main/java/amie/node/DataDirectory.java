package amie.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The directory of everything that a node keeps.
final class DataDirectory {
    private DataDirectory() {}

    /// Makes it if need be, and makes sure that we may write there.
    static Path prepared(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "probe", ""));
            return path;
        } catch (IOException e) {
            Refusal.unless(false, "node.failure.data", path);
            throw new IllegalStateException(e);
        }
    }
}
