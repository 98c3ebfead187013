package amie.model.wire;

import amie.model.Digest;
import amie.model.Lang;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Material for a training, as a hub lists it.
///
/// @param licence SPDX identifier
/// @param training IRI of the training it serves
/// @param origin IRI of the material it was imported or adapted from
public record MaterialSummary(
        String iri,
        String node,
        Lang lang,
        String title,
        @Nullable String description,
        String licence,
        @Nullable String author,
        String training,
        @Nullable String origin,
        List<FileSummary> files) {
    public MaterialSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(training, "training");
        files = List.copyOf(files);
    }

    /// A file and where to fetch it.
    ///
    /// @param size in bytes
    public record FileSummary(String name, String mediaType, long size, String digest, String url) {
        public FileSummary {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            if (size < 0) throw new IllegalArgumentException("a size is not negative");
            new Digest(digest);
            Objects.requireNonNull(url, "url");
        }
    }
}
