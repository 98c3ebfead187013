package amie.hub.training;

import amie.model.Digest;
import amie.model.NodeId;
import amie.server.db.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of shared material, each once under its digest. A node brings only what its published material announced.
public final class Files {
    private static final int CHUNK = 64 * 1024;
    private final Database database;
    private final Path folder;
    private final Clock clock;

    public Files(Database database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /// A file of which every byte is here.
    public record Held(String name, String mediaType, long size) {}

    /// What became of a file that a node brought.
    public sealed interface Receipt {
        record Stored() implements Receipt {}

        record AlreadyHeld() implements Receipt {}

        record NotAnnounced() implements Receipt {}

        record WrongSize(long announced) implements Receipt {}

        record WrongDigest(Digest found) implements Receipt {}
    }

    public Receipt receive(NodeId node, Digest digest, InputStream content) {
        var announced = database.read(handle -> FileStore.announced(handle, node, digest));
        if (announced.isEmpty()) return new Receipt.NotAnnounced();
        var size = announced.get();
        try {
            if (isHeld(digest, size)) return new Receipt.AlreadyHeld();
            return receive(node, digest, size, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt receive(NodeId node, Digest digest, long size, InputStream content) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        var unfinished = java.nio.file.Files.createTempFile(folder, "arriving-", ".part");
        try {
            var found = write(content, unfinished, size);
            if (found == null) return new Receipt.WrongSize(size);
            if (!found.equals(digest)) return new Receipt.WrongDigest(found);
            java.nio.file.Files.move(unfinished, path(digest), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            settle(node, digest, size);
            return new Receipt.Stored();
        } finally {
            java.nio.file.Files.deleteIfExists(unfinished);
        }
    }

    /// Null if there are more or fewer bytes than announced. What is acknowledged has reached the disk.
    private static @Nullable Digest write(InputStream content, Path file, long size) throws IOException {
        var hash = Digest.sha256();
        long written = 0;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                written += read;
                if (written > size) return null;
                hash.update(chunk, 0, read);
                var buffer = java.nio.ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) out.write(buffer);
            }
            out.force(true);
        }
        return written == size ? Digest.ofHash(hash.digest()) : null;
    }

    /// A new name in a folder is lost at a power cut until the folder itself has reached the disk.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private boolean isHeld(Digest digest, long size) throws IOException {
        var file = path(digest);
        return java.nio.file.Files.isRegularFile(file)
                && java.nio.file.Files.size(file) == size
                && database.read(handle -> FileStore.isStored(handle, digest, size));
    }

    /// Shows the material that this file completes.
    private void settle(NodeId node, Digest digest, long size) {
        database.run(handle -> {
            FileStore.add(handle, node, digest, size, clock.instant());
            FileStore.served(handle, digest).forEach(training -> TrainingStore.index(handle, training));
        });
    }

    /// A file of published material; withdrawn material takes its files with it.
    public Optional<Held> find(Digest digest) {
        return database.read(handle -> FileStore.held(handle, digest));
    }

    public Path path(Digest digest) {
        return folder.resolve(digest.hex());
    }

    /// The digest that 64 hexadecimal digits name.
    ///
    /// @throws IllegalArgumentException if they are not
    public static Digest digest(String hex) {
        if (hex.length() != 64) throw new IllegalArgumentException("not a SHA-256: " + hex);
        return Digest.ofHash(HexFormat.of().parseHex(hex.toLowerCase(java.util.Locale.ROOT)));
    }
}
