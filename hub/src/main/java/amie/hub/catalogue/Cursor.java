package amie.hub.catalogue;

import amie.server.web.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page of a list ends: the sort key of its last row, opaque to whoever carries it.
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(java.util.stream.Stream.of(key).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        var text = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /// The cursor that was handed out, or null if this is none of that many parts.
    private static @Nullable Cursor read(@Nullable String text, int parts) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) return null;
        try {
            var key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return key.length == parts && List.of(key).stream().allMatch(Cursor::isStorable)
                    ? new Cursor(List.of(key))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The parameter `cursor` of an address; whatever is wrong in it is noted as a fault.
    public static @Nullable Cursor of(Fields query, int parts) {
        var text = query.optionalText("cursor", LONGEST);
        var cursor = read(text, parts);
        if (text != null && cursor == null) query.fault("cursor", "catalogue.fault.cursor");
        return cursor;
    }

    /// PostgreSQL has no character zero in its texts.
    private static boolean isStorable(String part) {
        return part.indexOf('\0') < 0 && part.indexOf('\uFFFD') < 0;
    }

    /// A part that is a number; zero if it is none.
    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
