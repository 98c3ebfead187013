package amie.node.service;

import amie.model.ServiceOffer;
import amie.node.edge.Edit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The services that the Amie shares among its members.
public final class Services {
    private final Clock clock;

    public Services(Clock clock) {
        this.clock = clock;
    }

    public UUID add(Handle db, ServiceOffer offer) {
        return new ServiceStore(db).insert(offer, clock.instant());
    }

    public @Nullable Service find(Handle db, UUID id) {
        return new ServiceStore(db).read(id);
    }

    /// The services on offer, by name: what a template carries.
    public List<Service> offered(Handle db) {
        return new ServiceStore(db).offered();
    }

    public long count(Handle db) {
        return new ServiceStore(db).count();
    }

    Edit save(Handle db, UUID id, int version, ServiceOffer offer) {
        var store = new ServiceStore(db);
        return Edit.of(store.update(id, version, offer, clock.instant()), () -> store.read(id) != null);
    }

    Edit archive(Handle db, UUID id, int version, boolean archived) {
        var store = new ServiceStore(db);
        return Edit.of(store.archive(id, version, archived, clock.instant()), () -> store.read(id) != null);
    }
}
