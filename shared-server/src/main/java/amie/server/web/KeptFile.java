package amie.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A small file that holds all of its content or is not there, whenever the machine stops. Nobody else may read it.
public final class KeptFile {
    private KeptFile() {}

    /// What was kept there; if nothing was, so many random bytes, kept from now on.
    public static byte[] random(Path file, int length, SecureRandom random) throws IOException {
        try {
            var kept = Files.readAllBytes(file);
            // Empty is what a machine leaves that stopped while it made the file.
            if (kept.length > 0) return kept;
        } catch (NoSuchFileException first) {
            // It is made below.
        }
        var fresh = new byte[length];
        random.nextBytes(fresh);
        write(file, fresh);
        return fresh;
    }

    /// The same as hexadecimal digits: two for each byte.
    public static String randomName(Path file, int length, SecureRandom random) throws IOException {
        var kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!kept.isEmpty()) return kept;
        var fresh = new byte[length];
        random.nextBytes(fresh);
        var name = HexFormat.of().formatHex(fresh);
        write(file, name.getBytes(StandardCharsets.UTF_8));
        return name;
    }

    /// Writes it over whatever was there. When this returns, it has reached the disk.
    public static void write(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Such a file is made readable for its owner alone.
        var draft = Files.createTempFile(folder, "draft-", "");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
