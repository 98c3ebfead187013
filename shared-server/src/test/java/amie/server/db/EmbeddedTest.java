package amie.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a data directory, in good times and after every kind of kill.
@Timeout(120)
class EmbeddedTest {
    @TempDir
    private Path folder;

    private DatabaseSettings settings() {
        return DatabaseSettings.embedded(folder);
    }

    private static void write(Database database, int number) {
        database.run(handle -> {
            handle.execute("create table if not exists counted (n int primary key)");
            handle.execute("insert into counted values (?)", number);
        });
    }

    private static List<Integer> numbers(Database database) {
        return database.read(handle -> handle.createQuery("select n from counted order by n")
                .mapTo(Integer.class)
                .list());
    }

    private Postmaster server() {
        var found = Postmaster.read(folder.resolve("postgres"));
        if (found == null) throw new IllegalStateException("no server");
        return found;
    }

    private static void killServer(Postmaster server) {
        ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void whatIsKeptIsThereAfterARestart() {
        try (var database = Database.open(settings())) {
            write(database, 1);
        }
        assertFalse(Files.exists(Postmaster.file(folder.resolve("postgres"))));
        try (var database = Database.open(settings())) {
            assertEquals(List.of(1), numbers(database));
        }
    }

    @Test
    void everyCommitIsDurable() {
        try (var database = Database.open(settings())) {
            for (var name : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertEquals(
                        "on",
                        database.read(handle -> handle.createQuery("show " + name)
                                .mapTo(String.class)
                                .one()),
                        name);
            }
        }
    }

    @Test
    void nobodyElseMayReadThePasswordOrDoWithoutIt() throws Exception {
        try (var _ = Database.open(settings())) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))));
            var url = "jdbc:postgresql://127.0.0.1:" + server().port() + "/amie";
            var guess = new DatabaseSettings.External(url, "amie", "amie", List.of());
            assertEquals(
                    "database.refused",
                    assertThrows(DatabaseFailure.class, () -> Database.open(guess))
                            .key());
        }
    }

    @Test
    void oneApplicationHasADataDirectoryAndCommandsMayJoinIt() {
        try (var database = Database.open(settings())) {
            write(database, 1);
            assertEquals(
                    "database.in-use",
                    assertThrows(DatabaseFailure.class, () -> Database.open(settings()))
                            .key());
            try (var command = Database.attach(settings())) {
                write(command, 2);
            }
            assertEquals(List.of(1, 2), numbers(database));
        }
        try (var command = Database.attach(settings())) {
            assertEquals(List.of(1, 2), numbers(command));
        }
        assertFalse(Files.exists(Postmaster.file(folder.resolve("postgres"))));
    }

    @Test
    void aKilledServerComesBackWithoutTheApplicationRestarting() {
        try (var database = Database.open(settings())) {
            write(database, 0);
            for (int n = 1; n <= 2; n++) {
                write(database, n);
                var killed = server();
                killServer(killed);
                awaitAnother(killed, database);
            }
            assertEquals(List.of(0, 1, 2), numbers(database));
        }
    }

    /// The children of a killed server answer for a moment more: only its successor counts.
    private void awaitAnother(Postmaster killed, Database database) {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (!isFollowed(killed) || !database.isUp()) {
            assertTrue(System.nanoTime() < limit, "healthy within twenty seconds");
            Pause.of(Duration.ofMillis(20));
        }
    }

    private boolean isFollowed(Postmaster killed) {
        var found = Postmaster.read(folder.resolve("postgres"));
        return found != null && found.pid() != killed.pid();
    }

    @Test
    void anApplicationThatIsKilledLosesNothingItToldOf() throws Exception {
        try (var child = ChildProcess.on(folder)) {
            int kept = child.kept(50);
            var orphan = server();
            assertEquals(
                    "database.in-use",
                    assertThrows(DatabaseFailure.class, () -> Database.open(settings()))
                            .key());
            child.kill();
            assertTrue(orphan.isRunning());
            try (var database = Database.open(settings())) {
                assertEquals(orphan.pid(), server().pid(), "the orphan is adopted");
                thenAllUpTo(kept, database);
            }
            thenGone(orphan);
        }
    }

    /// A server that is nobody's child any more may be seen for a moment after it ended.
    private static void thenGone(Postmaster server) {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (server.isRunning()) {
            assertTrue(System.nanoTime() < limit, "stopped with the application");
            Pause.of(Duration.ofMillis(20));
        }
    }

    @Test
    void killingApplicationAndServerLosesNothingEither() throws Exception {
        try (var child = ChildProcess.on(folder)) {
            int kept = child.kept(50);
            var server = server();
            child.kill();
            killServer(server);
            try (var database = Database.open(settings())) {
                thenAllUpTo(kept, database);
            }
        }
    }

    /// One more may be kept of which the child could not tell any more.
    private static void thenAllUpTo(int kept, Database database) {
        var numbers = numbers(database);
        assertTrue(numbers.size() >= kept, () -> numbers.size() + " of " + kept);
        for (int i = 0; i < numbers.size(); i++) assertEquals(i + 1, numbers.get(i));
    }

    @Test
    void theNumberOfADeadServerMayBelongToSomebodyElseNow() throws Exception {
        try (var database = Database.open(settings())) {
            write(database, 1);
        }
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    Postmaster.file(folder.resolve("postgres")),
                    "%d\n%s\n1\n%d\n\n127.0.0.1\n\nready\n".formatted(stranger.pid(), folder.resolve("postgres"), 1));
            try (var database = Database.open(settings())) {
                assertEquals(List.of(1), numbers(database));
            }
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aKillWhileTheClusterIsMadeLeavesNoHalfOfOne() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new").resolve("base"));
        Files.createFile(folder.resolve("postgres.password"));
        try (var database = Database.open(settings())) {
            assertTrue(database.isUp());
        }
    }

    @Test
    void aFolderThatIsNoneIsSaidSo() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        var failure = assertThrows(DatabaseFailure.class, () -> Database.open(DatabaseSettings.embedded(file)));
        assertEquals("database.unusable", failure.key());
        assertEquals(file.toString(), failure.arguments().getFirst());
    }

    @Test
    void aBrokenClusterIsSaidSoWithTheServersLastWords() throws Exception {
        try (var database = Database.open(settings())) {
            write(database, 1);
        }
        Files.delete(folder.resolve("postgres").resolve("global").resolve("pg_control"));
        var failure = assertThrows(DatabaseFailure.class, () -> Database.open(settings()));
        assertEquals("database.silent", failure.key());
        assertTrue(failure.arguments().getFirst().contains("pg_control"), failure.getMessage());
    }

    @Test
    void dataOfAnotherVersionAreSaidSo() throws Exception {
        try (var database = Database.open(settings())) {
            write(database, 1);
        }
        Files.writeString(folder.resolve("postgres").resolve("PG_VERSION"), "14\n");
        assertEquals(
                "database.version",
                assertThrows(DatabaseFailure.class, () -> Database.open(settings()))
                        .key());
    }

    @Test
    void aTakenPortIsSaidSo() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = new DatabaseSettings.Embedded(folder, other.getLocalPort(), List.of());
            assertEquals(
                    "database.port",
                    assertThrows(DatabaseFailure.class, () -> Database.open(taken))
                            .key());
        }
    }

    @Test
    void rootLetsItRunAsNobodyWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(Launcher.isRoot());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var cluster = Embedded.cluster(folder, Launcher.asNobody());
        var server = Embedded.start(cluster, 0, Embedded.settings());
        try (var connection = server.source().getConnection()) {
            assertTrue(connection.isValid(1));
            assertEquals(65534, Files.getAttribute(folder.resolve("postgres"), "unix:uid"));
        } finally {
            server.end().close();
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertEquals(
                "database.root",
                assertThrows(DatabaseFailure.class, () -> Embedded.cluster(folder, Launcher.asNobody()))
                        .key());
    }
}
