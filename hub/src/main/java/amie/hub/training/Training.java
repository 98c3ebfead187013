package amie.hub.training;

import amie.hub.catalogue.Paths;
import amie.model.ObjectId;
import amie.model.TrainingOffer;
import java.time.Instant;
import java.util.List;

/// A training on the shelf with its material.
///
/// @param group name of its Amie
/// @param materials only those whose files are whole
public record Training(ObjectId id, String group, TrainingOffer offer, Instant published, List<Sheet> materials) {
    public Training {
        materials = List.copyOf(materials);
    }

    public String path() {
        return Paths.of(id);
    }

    Training with(List<Sheet> more) {
        return new Training(id, group, offer, published, more);
    }
}
