package amie.hub.training;

import amie.hub.catalogue.Paths;
import amie.model.Material;
import amie.model.ObjectId;
import java.time.Instant;

/// Material on the shelf.
///
/// @param group name of its Amie
/// @param whole whether the hub holds every file of it
public record Sheet(ObjectId id, String group, Material material, Instant published, boolean whole) {
    public String path() {
        return Paths.of(id);
    }
}
