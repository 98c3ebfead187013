package amie.hub.catalogue;

import amie.model.Lang;
import amie.model.ObjectId;
import java.time.Instant;

/// An object in a list of mixed kinds.
///
/// @param group the name of its Amie, or the node's id while it has no card
public record Listed(ObjectId id, String group, Lang lang, String title, Instant published, boolean isNew) {
    /// Where its page is.
    public String path() {
        return Paths.of(id);
    }
}
