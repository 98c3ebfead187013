package amie.hub.template;

import amie.hub.catalogue.Group;
import amie.model.ObjectId;
import amie.model.TemplateVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who derives from whom: templates under the version that they adapt, Amies under the version that they were founded
/// from.
public record Lineage(List<Branch> roots) {
    /// Deeper than anybody reads, and an end to whatever a node may claim.
    private static final int DEEPEST = 20;

    /// One template with its versions, first to last.
    public record Branch(ObjectId template, List<Leaf> versions) {
        public Version latest() {
            return versions.getLast().version();
        }
    }

    public record Leaf(Version version, List<Group> founded, List<Branch> adapted) {}

    public static Lineage of(List<Version> versions, List<Group> founded) {
        return new Growth(versions, founded).lineage();
    }

    private static final class Growth {
        private final Map<ObjectId, List<Version>> templates;
        private final Map<TemplateVersion, List<Group>> founded;
        private final Map<TemplateVersion, List<ObjectId>> adapted = new LinkedHashMap<>();
        private final Set<ObjectId> shown = new HashSet<>();

        Growth(List<Version> versions, List<Group> groups) {
            templates = versions.stream()
                    .collect(Collectors.groupingBy(
                            version -> version.id().template(), LinkedHashMap::new, Collectors.toList()));
            founded = groups.stream()
                    .collect(Collectors.groupingBy(
                            group -> Objects.requireNonNull(group.card().derivedFrom())));
            templates.keySet().forEach(template -> {
                var parent = parent(template);
                if (parent != null)
                    adapted.computeIfAbsent(parent, of -> new ArrayList<>()).add(template);
            });
        }

        /// The known version that a template's first parted version adapts; null for an original.
        private @Nullable TemplateVersion parent(ObjectId template) {
            return versions(template).stream()
                    .map(Version::parent)
                    .filter(Objects::nonNull)
                    .filter(parent -> !parent.template().equals(template))
                    .filter(parent -> versions(parent.template()).stream()
                            .anyMatch(version -> version.id().equals(parent)))
                    .findFirst()
                    .orElse(null);
        }

        private List<Version> versions(ObjectId template) {
            return templates.getOrDefault(template, List.of());
        }

        /// Originals first; what only claims to descend from itself comes after them.
        Lineage lineage() {
            var roots = new ArrayList<Branch>();
            for (var template : templates.keySet()) if (parent(template) == null) roots.add(branch(template, 0));
            for (var template : templates.keySet()) if (!shown.contains(template)) roots.add(branch(template, 0));
            return new Lineage(roots);
        }

        private Branch branch(ObjectId template, int depth) {
            shown.add(template);
            Function<Version, Leaf> leaf = version -> leaf(version, depth);
            return new Branch(template, versions(template).stream().map(leaf).toList());
        }

        private Leaf leaf(Version version, int depth) {
            var branches = new ArrayList<Branch>();
            for (var template : adapted.getOrDefault(version.id(), List.of()))
                if (depth < DEEPEST && !shown.contains(template)) branches.add(branch(template, depth + 1));
            return new Leaf(version, founded.getOrDefault(version.id(), List.of()), branches);
        }
    }
}
