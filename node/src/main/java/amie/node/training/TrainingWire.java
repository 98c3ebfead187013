package amie.node.training;

import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A training for programs. What is written has the same fields; `id` and `changed` are ours.
///
/// @param duration in days, in steps of a half
/// @param changed when it was last changed, RFC 3339
public record TrainingWire(
        String id,
        Lang lang,
        String title,
        String objectives,
        BigDecimal duration,
        Level level,
        @Nullable Integer seats,
        Licence licence,
        @Nullable String origin,
        String changed) {
    static TrainingWire of(Training training) {
        var offer = training.offer();
        return new TrainingWire(
                training.id().toString(),
                offer.lang(),
                offer.title(),
                offer.objectives(),
                offer.duration().inDays(),
                offer.level(),
                offer.seats(),
                offer.licence(),
                offer.origin(),
                training.changed().toString());
    }
}
