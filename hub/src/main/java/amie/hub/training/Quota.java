package amie.hub.training;

import amie.model.NodeId;
import amie.server.db.Database;
import java.util.HashMap;
import java.util.Map;

/// What the files of one node may weigh together, those on their way included: several that come at once do not
/// each find the last room.
final class Quota {
    private final Database database;
    private final long most;
    private final Map<NodeId, Long> arriving = new HashMap<>();

    /// @param most bytes
    Quota(Database database, long most) {
        this.database = database;
        this.most = most;
    }

    long most() {
        return most;
    }

    /// @return whether there is room; it is kept until it is given back
    synchronized boolean take(NodeId node, long size) {
        long before = arriving.getOrDefault(node, 0L);
        long weight = database.read(handle -> FileStore.weight(handle, node));
        if (size > most - weight - before) return false;
        arriving.put(node, before + size);
        return true;
    }

    synchronized void giveBack(NodeId node, long size) {
        arriving.computeIfPresent(node, (same, before) -> before == size ? null : before - size);
    }
}
