package amie.hub.template;

import amie.hub.catalogue.Cursor;
import amie.hub.catalogue.Slice;
import amie.hub.intake.Accepted;
import amie.hub.intake.Projection;
import amie.model.AmieTemplate;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.server.db.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Every version of every template, and who derives from whom.
public final class Templates implements Projection {
    private static final int MOST = 1_000;
    private final Database database;

    public Templates(Database database) {
        this.database = database;
    }

    @Override
    public void apply(Handle handle, Accepted accepted) {
        var id = accepted.publication().object();
        var payload = accepted.publication().payload();
        if (payload instanceof AmieTemplate template) TemplateStore.put(handle, accepted, template);
        if (payload == null && id.kind() == Kind.TEMPLATE) TemplateStore.withdraw(handle, id);
    }

    @Override
    public void forget(Handle handle) {
        TemplateStore.clear(handle);
    }

    /// Each template in its latest version, newest first.
    public Slice<Version> latest(@Nullable NodeId node, @Nullable Cursor after, int size) {
        var rows = database.read(handle -> TemplateStore.latest(handle, node, after, size));
        var cut = Slice.cut(rows, size, TemplateStore.Row::cursor);
        return new Slice<>(cut.rows().stream().map(TemplateStore.Row::version).toList(), cut.next());
    }

    /// Every version, each template's in order.
    public List<Version> all() {
        return all(MOST);
    }

    /// The same, up to a limit.
    List<Version> all(int most) {
        return database.read(handle -> TemplateStore.all(handle, most));
    }

    /// The versions of a template, latest first.
    public List<Version> versions(ObjectId template) {
        return database.read(handle -> TemplateStore.of(handle, template, MOST));
    }

    /// The versions of other templates that adapt some version of this one.
    public List<Version> adaptations(ObjectId template) {
        return database.read(handle -> TemplateStore.children(handle, template, MOST));
    }
}
