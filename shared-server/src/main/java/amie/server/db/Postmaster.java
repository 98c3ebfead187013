package amie.server.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a server says of itself in `postmaster.pid`: after a kill it may speak of a dead one, or of another process
/// that got its number since.
record Postmaster(long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Null if there is none, or not all of it yet.
    static @Nullable Postmaster read(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.isEmpty()) return null;
            var pid = Long.parseLong(lines.getFirst().strip());
            var port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            return new Postmaster(pid, port, status);
        } catch (NoSuchFileException | NumberFormatException e) {
            return null;
        } catch (IOException e) {
            throw new DatabaseFailure(e, "database.unusable", cluster, String.valueOf(e.getMessage()));
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /// Whether this process is there, is no zombie, and is a PostgreSQL.
    boolean isRunning() {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive() || isZombie()) return false;
        return process.get()
                .info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(true);
    }

    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether any process still works in the cluster: the children of a killed server finish what they do. Where
    /// the system does not tell, we say no, and the server itself looks at its shared memory.
    static boolean hasOrphans(Path cluster) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) if (worksIn(process, cluster)) return true;
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (IOException e) {
            return false;
        }
    }
}
