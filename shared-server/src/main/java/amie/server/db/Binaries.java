package amie.server.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked from the class path once and used by every data directory of a user.
///
/// They lie in `$XDG_CACHE_HOME/amie` (`~/.cache/amie` without that) under a name made of the archive's checksum:
/// another
/// version never mixes with them, and the folder may be deleted at any time nothing runs.
record Binaries(Path folder) {
    private static final Set<PosixFilePermission> FOR_ALL =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OWNER_READ);

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// The cache of this user, or the data directory where there is no home to write to.
    static Path cache(Map<String, String> environment, Path data) {
        var home = Path.of(System.getProperty("user.home", "/"));
        var cache = environment.containsKey("XDG_CACHE_HOME")
                ? Path.of(environment.get("XDG_CACHE_HOME"))
                : home.resolve(".cache");
        try {
            return Files.createDirectories(cache.resolve("amie"));
        } catch (IOException e) {
            return data;
        }
    }

    /// Safe when several processes do it at once: each unpacks beside, and the first to be ready moves its folder
    /// in place.
    static Binaries unpackedIn(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.resolve("postgres-" + Long.toHexString(checksum(archive)));
        if (Files.isDirectory(folder)) return new Binaries(folder);
        Files.createDirectories(parent);
        var beside = Files.createTempDirectory(parent, "unpacking-");
        try {
            unpack(archive, beside);
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            clearLeftBefore(folder);
        } catch (FileSystemException e) {
            // Another process may have been faster, which each file system tells in its own way; its folder is as good.
            if (!Files.isDirectory(folder)) throw e;
        } finally {
            Folders.delete(beside);
        }
        return new Binaries(folder);
    }

    /// A process that was killed while it unpacked cannot clear up; whoever still unpacks began within the hour.
    private static void clearLeftBefore(Path folder) throws IOException {
        var limit = Files.getLastModifiedTime(folder).toInstant().minus(Duration.ofHours(1));
        try (var others = Files.newDirectoryStream(folder.resolveSibling("."), "unpacking-*")) {
            for (var other : others)
                if (Files.getLastModifiedTime(other).toInstant().isBefore(limit)) Folders.delete(other);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var name = "postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system, machine.equals("aarch64") ? "arm_64" : "x86_64");
        var archive = Binaries.class.getResource("/" + name);
        if (archive == null) throw new DatabaseFailure(null, "database.no-binaries", system + " " + machine);
        return archive;
    }

    private static long checksum(URL archive) throws IOException {
        var connection = URI.create(archive.toString()).toURL().openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection jar)) return connection.getContentLengthLong();
        try (var file = jar.getJarFile()) {
            return file.getEntry(jar.getEntryName()).getCrc();
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream bytes, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(bytes, file);
        var allowed = EnumSet.copyOf(FOR_ALL);
        allowed.add(PosixFilePermission.OWNER_WRITE);
        if ((entry.getMode() & 0100) != 0) allowed.addAll(EXECUTABLE);
        Files.setPosixFilePermissions(file, allowed);
    }

    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
}
