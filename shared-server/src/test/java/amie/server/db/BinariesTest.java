package amie.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs of PostgreSQL, unpacked once for all who start at the same time.
class BinariesTest {
    @TempDir
    private Path cache;

    @Test
    void programsThatStartTogetherOnANewMachineAllFindThem() throws Exception {
        var starts = List.<Callable<Binaries>>of(this::unpacked, this::unpacked, this::unpacked, this::unpacked);
        try (var together = Executors.newFixedThreadPool(starts.size())) {
            for (var found : together.invokeAll(starts))
                assertTrue(Files.isExecutable(found.get().program("postgres")));
        }
        assertEquals(1, entries(), "nothing is left beside");
    }

    @Test
    void whatAKilledStartLeftIsCleared() throws IOException {
        var left = Files.createDirectories(cache.resolve("unpacking-1/bin"));
        Files.setLastModifiedTime(left.getParent(), FileTime.from(Instant.EPOCH));
        var going = Files.createDirectories(cache.resolve("unpacking-2/bin"));
        unpacked();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(going), "somebody may still be at it");
    }

    private Binaries unpacked() throws IOException {
        return Binaries.unpackedIn(cache);
    }

    private long entries() throws IOException {
        try (var all = Files.list(cache)) {
            return all.count();
        }
    }
}
