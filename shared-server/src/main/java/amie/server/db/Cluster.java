package amie.server.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The files of an embedded server under a data directory: `postgres` (its cluster), `postgres.password` (for our
/// eyes only) and `postgres.log`.
record Cluster(Path data, Binaries binaries, Launcher launcher) {
    private static final long ROOM_TO_BEGIN = 100L << 20;
    private static final long LONG_LOG = 1L << 20;
    private static final int SHOWN = 4000;

    Path folder() {
        return data.resolve("postgres");
    }

    Path log() {
        return data.resolve("postgres.log");
    }

    private Path secret() {
        return data.resolve("postgres.password");
    }

    String password() throws IOException {
        return Files.readString(secret()).strip();
    }

    /// Makes the cluster if there is none. It is made beside and moved in place, so that a kill in between leaves
    /// no half of one.
    void prepare(SecureRandom random) throws IOException {
        if (Files.size(touched(log())) > LONG_LOG) {
            Files.move(log(), data.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(folder().resolve("PG_VERSION"))) return;
        if (Files.getFileStore(data).getUsableSpace() < ROOM_TO_BEGIN) {
            throw new DatabaseFailure(null, "database.full", data);
        }
        if (!Files.exists(secret()) || Files.size(secret()) == 0) writePassword(random);
        launcher.give(secret());
        initialise();
    }

    private static Path touched(Path file) throws IOException {
        FileChannel.open(file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)
                .close();
        return file;
    }

    private void writePassword(SecureRandom random) throws IOException {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(secret());
        Files.writeString(Files.createFile(secret(), onlyOurs), HexFormat.of().formatHex(bytes));
    }

    private void initialise() throws IOException {
        var beside = data.resolve("postgres.new");
        Folders.delete(beside);
        launcher.give(Files.createDirectory(
                beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        long before = Files.size(log());
        var done = launcher.run(
                log(),
                binaries.program("initdb").toString(),
                "--pgdata=" + beside,
                "--username=postgres",
                "--pwfile=" + secret(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!done) throw ServerLog.failure(data, logSince(before));
        Files.move(beside, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The last lines of what the server said since its log had this size.
    List<String> logSince(long size) throws IOException {
        try (var file = FileChannel.open(log())) {
            long from = Math.max(size, file.size() - SHOWN);
            var bytes = java.nio.ByteBuffer.allocate((int) Math.max(0, file.size() - from));
            file.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
