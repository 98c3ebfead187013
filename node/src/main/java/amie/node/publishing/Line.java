package amie.node.publishing;

import amie.model.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it goes with the hub.
///
/// @param tries attempts in a row that did not get through
/// @param reason why nothing moves, null if all is well
record Line(
        int tries,
        @Nullable Instant lastTry,
        @Nullable Instant lastContact,
        @Nullable Instant nextTry,
        @Nullable Stop stopped,
        @Nullable Fault reason) {
    static final Line QUIET = new Line(0, null, null, null, null, null);

    /// Why sending again would not help.
    enum Stop {
        /// The hub holds another publication at one of our positions.
        FORK,
        /// The hub holds more than this node: it was restored from an old backup.
        AHEAD,
        /// The hub takes nothing more in this epoch.
        CLOSED
    }

    /// The hub answered as hoped.
    Line reached(Instant now) {
        return new Line(0, now, now, null, null, null);
    }

    /// The hub was reached, but takes nothing for now; or it was not reached.
    Line postponed(Instant now, boolean contact, Instant next, Fault reason) {
        return new Line(tries + 1, now, contact ? now : lastContact, next, null, reason);
    }

    /// As if nothing were in the way.
    Line ready() {
        return new Line(0, lastTry, lastContact, null, null, reason);
    }

    Line stopped(Instant now, Stop stop) {
        var key = "publishing.stopped." + stop.name().toLowerCase(java.util.Locale.ROOT);
        return new Line(0, now, now, null, stop, Fault.of("", key));
    }
}
