package amie.hub.intake;

import org.jdbi.v3.core.Handle;

/// Something derived from the log: it can be dropped and made again from the log.
@FunctionalInterface
public interface Projection {
    /// Takes in one publication, in the transaction that appends it to the log.
    void apply(Handle handle, Accepted accepted);
}
