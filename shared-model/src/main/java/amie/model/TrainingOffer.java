package amie.model;

import org.jspecify.annotations.Nullable;

/// A training in the catalogue of an Amie. Its material is published apart and names it.
///
/// @param origin the IRI of the training it was imported from
public record TrainingOffer(
        Lang lang,
        String title,
        String objectives,
        HalfDays duration,
        Level level,
        @Nullable Integer seats,
        Licence licence,
        @Nullable String origin)
        implements Payload {
    @Override
    public Kind kind() {
        return Kind.TRAINING;
    }
}
