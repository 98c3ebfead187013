package amie.hub.catalogue;

import amie.hub.intake.Accepted;
import amie.hub.intake.Projection;
import amie.model.AmieTemplate;
import amie.model.GroupCard;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Material;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.Position;
import amie.model.ServiceOffer;
import amie.model.TemplateVersion;
import amie.model.TrainingOffer;
import amie.server.db.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What every Amie says of itself now, and what it said at every point of its chain.
public final class Catalogue implements Projection {
    private static final int MOST_OF_A_GROUP = 500;
    private final Database database;

    public Catalogue(Database database) {
        this.database = database;
    }

    @Override
    public void apply(Handle handle, Accepted accepted) {
        var payload = accepted.publication().payload();
        if (payload == null) {
            withdraw(handle, accepted);
            return;
        }
        switch (payload) {
            case GroupCard card -> {
                keep(handle, accepted, card.name(), card.lang());
                GroupStore.put(handle, accepted, card);
            }
            case ServiceOffer offer -> {
                keep(handle, accepted, offer.name(), offer.lang());
                ServiceStore.put(handle, accepted, offer);
            }
            case AmieTemplate template -> {
                keep(handle, accepted, template.title(), template.lang());
                DocumentStore.putVersion(handle, accepted, template);
            }
            case TrainingOffer offer -> keep(handle, accepted, offer.title(), offer.lang());
            case Material material -> keep(handle, accepted, material.title(), material.lang());
            case OpenBudget budget -> keep(handle, accepted, budget.title(), budget.lang());
            case KeyEvent event -> {}
        }
    }

    @Override
    public void forget(Handle handle) {
        DocumentStore.clear(handle);
        GroupStore.clear(handle);
        ServiceStore.clear(handle);
    }

    private static void keep(Handle handle, Accepted accepted, String title, Lang lang) {
        DocumentStore.put(handle, accepted, title, lang, false);
    }

    private static void withdraw(Handle handle, Accepted accepted) {
        var id = accepted.publication().object();
        DocumentStore.put(handle, accepted, "", Lang.FR, true);
        if (id.kind() == Kind.GROUP) GroupStore.remove(handle, id.node());
        if (id.kind() == Kind.SERVICE) ServiceStore.remove(handle, id);
    }

    public Slice<Group> groups(GroupQuery query, @Nullable Cursor after, int size) {
        var rows = database.read(handle -> GroupStore.list(handle, query, after, size));
        var cut = Slice.cut(rows, size, GroupStore.Row::cursor);
        return new Slice<>(cut.rows().stream().map(GroupStore.Row::group).toList(), cut.next());
    }

    public Optional<Group> group(NodeId node) {
        return database.read(handle -> GroupStore.find(handle, node));
    }

    /// The Amies that were founded from a template, by template and version.
    public List<Group> founded(int most) {
        return database.read(handle -> GroupStore.founded(handle, most));
    }

    public Slice<Service> services(ServiceQuery query, @Nullable Cursor after, int size) {
        var rows = database.read(handle -> ServiceStore.list(handle, query, after, size));
        var cut = Slice.cut(rows, size, ServiceStore.Row::cursor);
        return new Slice<>(cut.rows().stream().map(ServiceStore.Row::service).toList(), cut.next());
    }

    public Optional<Service> service(ObjectId id) {
        return database.read(handle -> ServiceStore.find(handle, id));
    }

    /// Everything that an Amie shares, by kind and title.
    public List<Listed> shared(NodeId node) {
        return database.read(handle -> DocumentStore.of(handle, node, MOST_OF_A_GROUP));
    }

    public List<Listed> newest(int most) {
        return database.read(handle -> DocumentStore.newest(handle, most));
    }

    public Counts counts() {
        return database.read(DocumentStore::counts);
    }

    public Document.Lookup find(ObjectId id) {
        return database.read(handle -> DocumentStore.find(handle, id));
    }

    public Document.Lookup find(TemplateVersion version) {
        return database.read(handle -> DocumentStore.find(handle, version));
    }

    public Document.Lookup find(NodeId node, Position position) {
        return database.read(handle -> DocumentStore.find(handle, node, position));
    }
}
