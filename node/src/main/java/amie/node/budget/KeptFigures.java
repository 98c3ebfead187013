package amie.node.budget;

import amie.server.simulator.Inputs;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Figures that a scenario keeps: it alone names them by their id, replaces and deletes them.
public final class KeptFigures {
    private KeptFigures() {}

    /// Those that there are, in as many statements for many as for one.
    public static Map<UUID, Inputs> read(Handle handle, Set<UUID> ids) {
        return FiguresStore.read(handle, ids);
    }

    /// Keeps figures under a new id.
    public static UUID insert(Handle handle, Inputs content) {
        return FiguresStore.insert(handle, FiguresStore.Owner.SCENARIO, content);
    }

    public static void replace(Handle handle, UUID id, Inputs content) {
        FiguresStore.replace(handle, id, content);
    }

    public static void delete(Handle handle, UUID id) {
        FiguresStore.delete(handle, id);
    }
}
