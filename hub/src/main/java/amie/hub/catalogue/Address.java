package amie.hub.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An address on this site that grows by its query.
public record Address(String text) {
    public static Address of(String path) {
        return new Address(path);
    }

    /// Adds a field; an empty value adds nothing.
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) return this;
        var separator = text.contains("?") ? "&" : "?";
        return new Address(text + separator + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
