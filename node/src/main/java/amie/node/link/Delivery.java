package amie.node.link;

import amie.model.Fault;
import amie.model.wire.HeadMark;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a publication or a file that was sent.
public sealed interface Delivery {
    /// The hub holds it, now or already.
    ///
    /// @param head what the hub says it holds; null for a file
    record Taken(@Nullable HeadMark head) implements Delivery {}

    /// The hub holds less than we thought.
    record Gap(HeadMark head) implements Delivery {}

    /// The hub holds something else at this position.
    record Fork() implements Delivery {}

    /// The hub takes nothing more in this epoch.
    record Closed() implements Delivery {}

    /// What we say is not right in the hub's eyes.
    record Refused(List<Fault> faults) implements Delivery {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// Not now: the hub answered, or not even that.
    ///
    /// @param reached whether there was an answer
    /// @param atLeast how long the hub asks us to wait
    record Later(boolean reached, Duration atLeast, Fault reason) implements Delivery {}
}
