package amie.node.comparison;

import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.wire.ModelSummary;
import org.jspecify.annotations.Nullable;

/// A budget that another Amie opened, as the hub lists it.
///
/// @param group name of the Amie; the hub's word
public record Offer(ObjectId id, String group, Lang lang, String title, int year, int parts) {
    /// How a form and an address name it: `{node}/{uuid}`.
    public String key() {
        return id.node() + "/" + id.local();
    }

    /// How its column is called.
    public String name() {
        return group + " " + year;
    }

    static @Nullable Offer of(ModelSummary row) {
        var id = id(row.node() + "/" + row.iri().substring(row.iri().lastIndexOf('/') + 1));
        return id == null ? null : new Offer(id, row.group(), row.lang(), row.title(), row.year(), row.parts());
    }

    /// The budget that a key names; null if it names none.
    static @Nullable ObjectId id(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 2) return null;
        try {
            return new ObjectId(new NodeId(parts[0]), Kind.BUDGET, parts[1]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
