package amie.planted.beta;

import org.jdbi.v3.core.Handle;

/// A store that everybody can call.
public final class BetaStore {
    private BetaStore() {}

    public static int forget(Handle handle) {
        return handle.execute("delete from beta");
    }
}
