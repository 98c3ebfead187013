package amie.model.wire;

import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import org.eclipse.yasson.YassonJsonb;

/// The one reader and writer of wire records: null properties are left out, amounts are strings.
public final class Json {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(false));
    private static final int DEEPEST = 64;

    private Json() {}

    public static byte[] write(Object record) {
        return JSONB.toJson(record).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a record.
    ///
    /// @throws JsonbException if the text is not JSON in UTF-8, is nested deeper than 64, or does not fit
    ///     the record: whatever is wrong, this and nothing else is thrown
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            if (depth(text) > DEEPEST) throw new JsonbException("nested too deeply");
            return parse(text, type);
        } catch (CharacterCodingException
                | JsonException
                | ArithmeticException
                | DateTimeException
                | NoSuchElementException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException e) {
            throw new JsonbException("not what was expected: " + e.getMessage(), e);
        }
    }

    private static <T> T parse(String text, Class<T> type) {
        try (var parser = new ExactParser(JSON.createParser(new StringReader(text)))) {
            T value = ((YassonJsonb) JSONB).fromJson(parser, type);
            if (value == null) throw new JsonbException("null in the place of a record");
            if (parser.hasNext()) throw new JsonbException("more than one value");
            return value;
        }
    }

    /// The reader recurses: it must never see more than this.
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '{' || c == '[')) deepest = Math.max(deepest, ++depth);
            else if (!quoted && (c == '}' || c == ']')) depth--;
        }
        return deepest;
    }
}
