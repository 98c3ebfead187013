package amie.hub.registry;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The base of the federation's names as it was settled when the hub first started.
public final class Charter {
    private Charter() {}

    /// The base that is settled; null if the hub never started.
    public static @Nullable String settled(Handle handle) {
        return CharterStore.settled(handle);
    }

    /// Settles the base if it is not settled, and returns the one that counts.
    public static String settle(Handle handle, String base) {
        return CharterStore.settle(handle, base);
    }
}
