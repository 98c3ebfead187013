package amie.model.wire;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;

/// The one reader and writer of wire records: null properties are left out, amounts are strings.
public final class Json {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    private Json() {}

    public static byte[] write(Object record) {
        return JSONB.toJson(record).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a record.
    ///
    /// @throws JsonbException if the text is not JSON or does not fit the record
    public static <T> T read(byte[] json, Class<T> type) {
        return JSONB.fromJson(new String(json, StandardCharsets.UTF_8), type);
    }
}
