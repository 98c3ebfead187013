package amie.model.wire;

import amie.model.Lang;
import amie.model.Stage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An Amie, as a hub lists it.
///
/// @param derivedFrom IRI of the version of the template it was founded from
public record GroupSummary(
        String iri,
        String node,
        Lang lang,
        String name,
        String territory,
        @Nullable String about,
        Stage stage,
        @Nullable String website,
        @Nullable String derivedFrom,
        Instant publishedAt) {
    public GroupSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
