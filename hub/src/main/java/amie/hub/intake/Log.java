package amie.hub.intake;

import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the log and the current state.
public final class Log {
    private final LogStore store = new LogStore();

    /// Place of the last publication; 0 if there is none.
    public long lastSeq(Handle handle) {
        return store.lastSeq(handle);
    }

    /// The history that the stream is in.
    public int generation(Handle handle) {
        return store.generation(handle);
    }

    /// Everything from one place to another, both included.
    public List<Entry> between(Handle handle, long first, long last) {
        return store.between(handle, first, last);
    }

    /// What a node said after a position, or from the beginning.
    public List<Entry> ofNode(Handle handle, NodeId node, @Nullable Position after, int most) {
        return store.ofNode(handle, node, after, most);
    }

    /// What a node said at a position, or null.
    public @Nullable Entry at(Handle handle, NodeId node, Position position) {
        return store.at(handle, node, position);
    }

    /// What was last said of an object, its withdrawal too; null if it never existed.
    public @Nullable Entry current(Handle handle, ObjectId object) {
        return store.current(handle, object);
    }

    /// The current state of objects, without the withdrawn, in the order in which they last changed.
    public List<Entry> currentAfter(Handle handle, long seq, int most) {
        return store.currentAfter(handle, seq, most);
    }

    /// When the publications at these places, which exist, were taken in.
    public List<Instant> published(Handle handle, List<Long> seqs) {
        return store.published(handle, seqs);
    }
}
