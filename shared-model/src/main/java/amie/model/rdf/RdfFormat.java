package amie.model.rdf;

import java.util.Optional;
import java.util.stream.Stream;

/// The formats in which statements go out. Turtle and N-Triples leave the names of graphs out.
public enum RdfFormat {
    NQUADS("application/n-quads", "nq"),
    TRIG("application/trig", "trig"),
    TURTLE("text/turtle", "ttl"),
    NTRIPLES("application/n-triples", "nt"),
    JSONLD("application/ld+json", "jsonld");

    private final String mediaType;
    private final String extension;

    RdfFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// For file names, without the dot.
    public String extension() {
        return extension;
    }

    public static Optional<RdfFormat> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
