package amie.model.wire;

import amie.model.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A template, as a hub lists it.
///
/// @param group name of the Amie that made it
/// @param versionIri IRI of this version
/// @param parent IRI of the version that it adapts
/// @param parentTitle what that version is called; none if it was withdrawn
/// @param price of a part, a decimal such as `2000.00`
/// @param users how many Amies were founded from it
/// @param usedBy names of the first of them by the alphabet
public record TemplateSummary(
        String iri,
        String node,
        String group,
        Lang lang,
        String title,
        String description,
        int version,
        String versionIri,
        @Nullable String parent,
        @Nullable String parentTitle,
        String licence,
        int parts,
        String price,
        int users,
        List<String> usedBy,
        Instant publishedAt) {
    public TemplateSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        if (version < 1) throw new IllegalArgumentException("versions count from 1");
        Objects.requireNonNull(versionIri, "versionIri");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(price, "price");
        usedBy = List.copyOf(Objects.requireNonNull(usedBy, "usedBy"));
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
