package amie.server.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Says that one process owns a data directory: it alone starts and stops the server in it. The kernel gives it
/// back when the process dies.
final class DataLock implements AutoCloseable {
    /// A process that opens and closes a file a second time loses its locks on it, so what it holds is noted here.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Null if somebody else owns it.
    static @Nullable DataLock tryLock(Path data) throws IOException {
        var file = data.resolve("postgres.lock");
        if (!HELD.add(file)) return null;
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
            return locked ? new DataLock(file, channel) : null;
        } finally {
            if (!locked) release(file, channel);
        }
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        HELD.remove(file);
        if (channel != null) channel.close();
    }

    @Override
    public void close() {
        try {
            release(file, channel);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
