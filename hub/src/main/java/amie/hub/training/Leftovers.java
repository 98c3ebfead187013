package amie.hub.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/// Files that no row speaks of: what a power cut left half written, or written and not acknowledged.
final class Leftovers {
    private Leftovers() {}

    /// Removes those that nobody touched since a moment.
    static void remove(Path folder, Set<String> known, Instant before) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files)
                if (!known.contains(file.getFileName().toString()) && isOlder(file, before)) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }
}
