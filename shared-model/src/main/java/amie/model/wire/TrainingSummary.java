package amie.model.wire;

import amie.model.Lang;
import amie.model.Level;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A training, as a hub lists it or finds it, with its material.
///
/// @param group name of the Amie that gives it
/// @param licence SPDX identifier
/// @param origin IRI of the training it was imported from
public record TrainingSummary(
        String iri,
        String node,
        String group,
        Lang lang,
        String title,
        String objectives,
        int halfDays,
        Level level,
        @Nullable Integer seats,
        String licence,
        @Nullable String origin,
        List<MaterialSummary> materials,
        Instant publishedAt) {
    public TrainingSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objectives, "objectives");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(licence, "licence");
        materials = List.copyOf(materials);
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
