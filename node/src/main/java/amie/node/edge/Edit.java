package amie.node.edge;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What became of the edit of an existing thing by somebody who has seen one version of it.
public sealed interface Edit {
    /// It is kept, as this version.
    record Done(int version) implements Edit {}

    /// Somebody else changed it meanwhile; nothing is kept.
    record Stale() implements Edit {}

    /// There is no such thing, or no more.
    record Missing() implements Edit {}

    /// @param version what the conditional update returned, empty if it found no row
    static Edit of(Optional<Integer> version, BooleanSupplier exists) {
        if (version.isPresent()) return new Done(version.get());
        return exists.getAsBoolean() ? new Stale() : new Missing();
    }
}
