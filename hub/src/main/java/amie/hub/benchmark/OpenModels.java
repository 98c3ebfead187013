package amie.hub.benchmark;

import amie.hub.catalogue.Cursor;
import amie.hub.catalogue.Slice;
import amie.hub.intake.Accepted;
import amie.hub.intake.Projection;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.server.db.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The budgets that Amies opened by name.
public final class OpenModels implements Projection {
    private final Database database;

    public OpenModels(Database database) {
        this.database = database;
    }

    @Override
    public void apply(Handle handle, Accepted accepted) {
        var id = accepted.publication().object();
        var payload = accepted.publication().payload();
        if (payload instanceof OpenBudget budget) OpenModelStore.put(handle, accepted, budget);
        if (payload == null && id.kind() == Kind.BUDGET) OpenModelStore.remove(handle, id);
    }

    @Override
    public void forget(Handle handle) {
        OpenModelStore.clear(handle);
    }

    public Optional<OpenModel> find(ObjectId id) {
        return database.read(handle -> OpenModelStore.find(handle, id));
    }

    /// Newest first.
    public Slice<OpenModel> list(@Nullable NodeId node, @Nullable Integer year, @Nullable Cursor after, int size) {
        var rows = database.read(handle -> OpenModelStore.list(handle, node, year, after, size));
        var cut = Slice.cut(rows, size, OpenModelStore.Row::cursor);
        return new Slice<>(cut.rows().stream().map(OpenModelStore.Row::model).toList(), cut.next());
    }
}
