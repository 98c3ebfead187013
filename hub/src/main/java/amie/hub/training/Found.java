package amie.hub.training;

import amie.hub.catalogue.Cursor;
import amie.hub.catalogue.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param total of all pages
/// @param loose no training has every word; these have some of them
/// @param facets what else stands on the shelf for these words, by the name of the filter
public record Found(Slice<Training> page, long total, boolean loose, Map<String, List<Facet>> facets) {
    public Found {
        facets = Map.copyOf(facets);
    }

    public List<Training> rows() {
        return page.rows();
    }

    public @Nullable Cursor next() {
        return page.next();
    }

    public List<Facet> facet(String filter) {
        return facets.getOrDefault(filter, List.of());
    }

    /// One value of a filter and how many trainings have it.
    public record Facet(String value, String label, long count) {}
}
