package amie.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Says that a hub, or a command that must be alone, works on a data directory, whatever database it has. The kernel
/// gives it back when the process dies.
final class Running implements AutoCloseable {
    private final FileChannel channel;

    private Running(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws Refusal if another process works there
    static Running in(Path data) {
        try {
            Files.createDirectories(data);
            var channel =
                    FileChannel.open(data.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var mine = locked(channel);
            if (!mine) channel.close();
            Refusal.unless(mine, "hub.failure.running", data);
            return new Running(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
