package amie.hub.training;

import amie.model.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What something was made from, and what others made of it.
///
/// @param origin an IRI, of this federation or not
public record Descent(@Nullable String origin, List<Adaptation> adaptations) {
    public Descent {
        adaptations = List.copyOf(adaptations);
    }

    public record Adaptation(String path, String title, String group, Lang lang) {}

    static Descent of(Training training, List<Training> adaptations) {
        return new Descent(
                training.offer().origin(),
                adaptations.stream()
                        .map(other -> new Adaptation(
                                other.path(),
                                other.offer().title(),
                                other.group(),
                                other.offer().lang()))
                        .toList());
    }

    static Descent of(Sheet sheet, List<Sheet> adaptations) {
        return new Descent(
                sheet.material().origin(),
                adaptations.stream()
                        .map(other -> new Adaptation(
                                other.path(),
                                other.material().title(),
                                other.group(),
                                other.material().lang()))
                        .toList());
    }
}
