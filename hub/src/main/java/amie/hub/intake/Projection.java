package amie.hub.intake;

import org.jdbi.v3.core.Handle;

/// Something derived from the log: it can be dropped and made again from the log.
@FunctionalInterface
public interface Projection {
    /// Takes in one publication, in the transaction that appends it to the log.
    void apply(Handle handle, Accepted accepted);

    /// Forgets everything, before the log is read to it from the beginning. Nothing by default: what only keeps the
    /// last
    /// that the log says needs not forget.
    default void forget(Handle handle) {}
}
