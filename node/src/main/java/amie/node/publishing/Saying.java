package amie.node.publishing;

import amie.model.AmieTemplate;
import amie.model.Digest;
import amie.model.GroupCard;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.Material;
import amie.model.OpenBudget;
import amie.model.Payload;
import amie.model.Publication.Action;
import amie.model.ServiceOffer;
import amie.model.TrainingOffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be said of an object, before it has a place in the chain.
///
/// @param content what the payload says, whatever its position; null for a withdrawal
/// @param said when somebody said it
/// @param queued since when it waits
record Saying(
        Kind kind,
        UUID object,
        String title,
        Action action,
        @Nullable Payload payload,
        @Nullable Digest content,
        Instant said,
        Instant queued) {

    /// What people call the object.
    static String title(Payload payload) {
        return switch (payload) {
            case GroupCard card -> card.name();
            case ServiceOffer service -> service.name();
            case TrainingOffer training -> training.title();
            case Material material -> material.title();
            case AmieTemplate template -> template.title();
            case OpenBudget budget -> budget.title();
            case KeyEvent event -> "";
        };
    }
}
