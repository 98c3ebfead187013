package amie.node.training;

import amie.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Files under their digest in one directory. A file is there whole or not at all, also after a power cut.
public final class FileStore {
    private static final Duration GRACE = Duration.ofDays(7);
    private final Path directory;

    /// @throws UncheckedIOException if the directory cannot be made
    public FileStore(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the file of this digest is, or would be.
    public Path file(Digest digest) {
        return directory.resolve(digest.hex());
    }

    static Digest digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            return digest(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies in a file of this digest.
    void keep(Path source, Digest digest) {
        if (Files.exists(file(digest))) return;
        try {
            var draft = Files.createTempFile(directory, "draft-", "");
            try {
                if (!copy(source, draft).equals(digest)) throw new IOException("changed while it was read: " + source);
                Files.move(draft, file(digest), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Digest copy(Path source, Path target) throws IOException {
        try (var in = Files.newInputStream(source);
                var out = Files.newOutputStream(target)) {
            var digest = digest(in, out);
            try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return digest;
        }
    }

    private static Digest digest(InputStream in, OutputStream out) throws IOException {
        var hash = Digest.sha256();
        in.transferTo(new DigestOutputStream(out, hash));
        return Digest.ofHash(hash.digest());
    }

    /// Removes what no row names and nobody touched for a week. Only while nothing else uses the store: at start.
    void sweep(Set<Digest> named, Instant now) {
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) if (isForgotten(file, named, now)) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForgotten(Path file, Set<Digest> named, Instant now) throws IOException {
        var digest = "sha-256:" + file.getFileName();
        if (Digest.isValid(digest) && named.contains(new Digest(digest))) return false;
        return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(GRACE));
    }
}
