package amie.hub.catalogue;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms in which a document is read.
enum Format {
    HTML("text/html"),
    JSON("application/json"),
    TURTLE("text/turtle"),
    JSONLD("application/ld+json"),
    NQUADS("application/n-quads"),
    TRIG("application/trig");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] mediaTypes() {
        return Stream.of(values()).map(Format::mediaType).toArray(String[]::new);
    }

    static Format ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /// By the parameter `format` of an address; null if it names none.
    static @Nullable Format named(@Nullable String parameter) {
        return Stream.of(values())
                .filter(format -> format.parameter().equals(parameter))
                .findFirst()
                .orElse(null);
    }
}
