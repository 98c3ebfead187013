package amie.model.wire;

import amie.model.Lang;
import amie.model.ServiceKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A service, as a hub lists it.
///
/// @param group name of the Amie that offers it
/// @param days collective days a year, a decimal such as `2.5`
public record ServiceSummary(
        String iri,
        String node,
        String group,
        Lang lang,
        String name,
        String description,
        ServiceKind service,
        @Nullable String software,
        @Nullable String unit,
        @Nullable Integer quotaPerPart,
        @Nullable String days,
        @Nullable String hosting,
        Instant publishedAt) {
    public ServiceSummary {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
