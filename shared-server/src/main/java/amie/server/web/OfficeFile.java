package amie.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks into the archive of an office document: whether it is what it says, and carries no programs.
final class OfficeFile {
    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_LIST = 1024 * 1024;

    private OfficeFile() {}

    static boolean isOpenDocument(Path file, String mediaType) throws IOException {
        return looks(file, zip -> text(zip, "mimetype").equals(mediaType));
    }

    static boolean isOfficeOpen(Path file, String mediaType) throws IOException {
        return looks(file, zip -> {
            var types = text(zip, "[Content_Types].xml");
            return types.contains('"' + mediaType + ".main+xml\"")
                    && !types.toLowerCase(Locale.ROOT).contains("macroenabled");
        });
    }

    @FunctionalInterface
    private interface Look {
        boolean at(ZipFile zip) throws IOException;
    }

    private static boolean looks(Path file, Look look) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.size() <= MOST_ENTRIES && !hasPrograms(zip) && look.at(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean hasPrograms(ZipFile zip) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("basic/")
                        || name.startsWith("scripts/")
                        || name.contains("vbaproject")
                        || name.contains("activex")
                        || name.endsWith(".exe")
                        || name.contains("../"));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return "";
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
