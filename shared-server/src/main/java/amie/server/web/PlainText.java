package amie.server.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private static boolean isControl(char character) {
        return Character.isISOControl(character)
                && character != '\n'
                && character != '\r'
                && character != '\t'
                && character != '\f';
    }
}
