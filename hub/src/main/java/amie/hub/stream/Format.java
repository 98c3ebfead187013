package amie.hub.stream;

/// The forms in which the stream is read.
enum Format {
    TRIG("application/trig"),
    NQUADS("application/n-quads"),
    JSON_LD("application/ld+json"),
    HTML("text/html");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static String[] mediaTypes() {
        return java.util.stream.Stream.of(values()).map(Format::mediaType).toArray(String[]::new);
    }

    static Format of(String mediaType) {
        for (var format : values()) if (format.mediaType.equals(mediaType)) return format;
        throw new IllegalArgumentException(mediaType);
    }
}
