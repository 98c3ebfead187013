package amie.server.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether a file is text that anybody can read: UTF-8 without control characters.
final class PlainText {
    private PlainText() {}

    static boolean isPlain(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[8_192];
            for (int got = reader.read(buffer); got >= 0; got = reader.read(buffer))
                for (int i = 0; i < got; i++) if (isControl(buffer[i])) return false;
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /// Whether a file is rows of text in some encoding that holds ASCII, as spreadsheets write them.
    static boolean isTable(Path file, String name) throws IOException {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)") && hasText(file);
    }

    private static boolean hasText(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[8_192];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer))
                for (int i = 0; i < got; i++) if (buffer[i] >= 0 && isControl((char) buffer[i])) return false;
            return true;
        }
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character)
                && character != '\n'
                && character != '\r'
                && character != '\t'
                && character != '\f';
    }
}
