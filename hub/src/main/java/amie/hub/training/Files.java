package amie.hub.training;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.NodeId;
import amie.server.db.Database;
import amie.server.web.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of shared material, each once under its digest. A node brings only what its published material announced.
public final class Files {
    /// How long a file stays that no material names: it may be named again.
    static final Duration GRACE = Duration.ofDays(7);

    private static final int CHUNK = 64 * 1024;
    private final Database database;
    private final Path folder;
    private final Quota quota;
    private final Clock clock;

    /// @param quota bytes that the files of one node may weigh together
    public Files(Database database, Path folder, long quota, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.quota = new Quota(database, quota);
        this.clock = clock;
    }

    /// What material says of a file.
    record Label(String name, String mediaType, long size) {
        /// What name and media type agree on.
        Optional<FileKind> kind() {
            return FileKind.named(name).filter(kind -> kind.mediaType().equals(mediaType));
        }
    }

    /// What the hub knows under a digest.
    sealed interface Lookup {
        record Held(Label label) implements Lookup {}

        /// The material that named it was withdrawn.
        record Gone() implements Lookup {}

        record Nothing() implements Lookup {}
    }

    /// What became of a file that a node brought.
    sealed interface Receipt {
        record Stored() implements Receipt {}

        record WrongSize(long announced) implements Receipt {}

        record WrongDigest(Digest found) implements Receipt {}

        record OverQuota(long most) implements Receipt {}

        record Mislabelled(List<Fault> faults) implements Receipt {
            public Mislabelled {
                faults = List.copyOf(faults);
            }
        }
    }

    /// What published material of a node says of a digest.
    record Announced(List<Label> labels) {
        Announced {
            labels = List.copyOf(labels);
        }

        long size() {
            return labels.getFirst().size();
        }
    }

    /// Null if nothing that the node published names this digest.
    @Nullable
    Announced announced(NodeId node, Digest digest) {
        var labels = database.read(handle -> FileStore.announced(handle, node, digest));
        return labels.isEmpty() ? null : new Announced(labels);
    }

    /// Takes in a file that is not held yet.
    Receipt receive(NodeId node, Digest digest, Announced announced, InputStream content) {
        if (!quota.take(node, announced.size())) return new Receipt.OverQuota(quota.most());
        try {
            return keep(node, digest, announced, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quota.giveBack(node, announced.size());
        }
    }

    private Receipt keep(NodeId node, Digest digest, Announced announced, InputStream content) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        var unfinished = java.nio.file.Files.createTempFile(folder, "arriving-", ".part");
        try {
            var found = write(content, unfinished, announced.size());
            if (found == null) return new Receipt.WrongSize(announced.size());
            if (!found.equals(digest)) return new Receipt.WrongDigest(found);
            var faults = faults(unfinished, announced.labels());
            if (!faults.isEmpty()) return new Receipt.Mislabelled(faults);
            java.nio.file.Files.move(unfinished, path(digest), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            settle(node, digest, announced.labels().getFirst());
            return new Receipt.Stored();
        } finally {
            java.nio.file.Files.deleteIfExists(unfinished);
        }
    }

    /// What the bytes are must be what the ending of the name says and what the media type says.
    private static List<Fault> faults(Path file, List<Label> labels) throws IOException {
        var faults = new ArrayList<Fault>();
        for (var label : labels) {
            var kind = FileKind.of(file, label.name());
            if (kind.isEmpty()) faults.add(Fault.of("name", "file.fault.name", label.name()));
            else if (!kind.get().mediaType().equals(label.mediaType()))
                faults.add(Fault.of("mediaType", "file.fault.media-type", label.name(), label.mediaType()));
        }
        return faults;
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

    boolean isHeld(Digest digest, long size) {
        return isWhole(digest, size) && database.read(handle -> FileStore.isStored(handle, digest, size));
    }

    private boolean isWhole(Digest digest, long size) {
        try {
            var file = path(digest);
            return java.nio.file.Files.isRegularFile(file) && java.nio.file.Files.size(file) == size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Shows the material that this file completes.
    private void settle(NodeId node, Digest digest, Label label) {
        database.run(handle -> {
            FileStore.add(handle, node, digest, label.size(), label.mediaType(), clock.instant());
            FileStore.served(handle, digest).forEach(training -> TrainingStore.index(handle, training));
        });
    }

    /// A file of published material; withdrawn material takes its files with it. What was said of it later does not
    /// make it another kind of file.
    Lookup find(Digest digest) {
        return database.read(handle -> {
            var mediaType = FileStore.mediaType(handle, digest);
            if (mediaType.isEmpty()) return new Lookup.Nothing();
            return FileStore.labels(handle, digest).stream()
                    .filter(label -> isLike(label, mediaType.get()) && isWhole(digest, label.size()))
                    .findFirst()
                    .<Lookup>map(Lookup.Held::new)
                    .orElseGet(Lookup.Gone::new);
        });
    }

    private static boolean isLike(Label label, String mediaType) {
        // Text is text, whatever its ending.
        boolean same = label.mediaType().equals(mediaType)
                || (label.mediaType().startsWith("text/") && mediaType.startsWith("text/"));
        return same && label.kind().isPresent();
    }

    /// Removes what no published material names any more and is older than [#GRACE]. Bytes go before their row is
    /// forgotten for good: until then nobody brings them again.
    public void sweep() {
        var before = clock.instant().minus(GRACE);
        database.run(handle -> FileStore.forget(handle, before).forEach(this::remove));
        var known = database.read(FileStore::stored);
        Leftovers.remove(folder, known, before);
    }

    private void remove(String sha256) {
        try {
            java.nio.file.Files.deleteIfExists(folder.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
