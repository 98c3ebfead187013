package amie.node.service;

import amie.model.Kind;
import amie.model.ServiceOffer;
import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The services that the Amie shares among its members.
public final class Services {
    private final Publishing publishing;
    private final Clock clock;

    public Services(Publishing publishing, Clock clock) {
        this.publishing = publishing;
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

    /// Keeps what somebody made of a version of a service. One that is archived is withdrawn from the federation.
    Edit save(Handle db, UUID id, int version, ServiceOffer offer, boolean archived) {
        var store = new ServiceStore(db);
        var edit = Edit.of(store.update(id, version, offer, archived, clock.instant()), () -> store.read(id) != null);
        if (archived && edit instanceof Edit.Done) withdraw(db, id);
        return edit;
    }

    void publish(Handle db, Service service) {
        publishing.publish(db, Kind.SERVICE, service.id(), service.offer());
    }

    void withdraw(Handle db, UUID id) {
        if (publishing.joined(db)) publishing.withdraw(db, Kind.SERVICE, id);
    }

    PublicationState state(Handle db, Service service) {
        return publishing.state(db, Kind.SERVICE, service.id(), service.offer());
    }

    Map<UUID, PublicationState> states(Handle db, List<Service> of) {
        return publishing.states(db, Kind.SERVICE, of.stream().map(Service::id).toList());
    }

    List<Service> page(Handle db, ServiceQuery query, int offset, int rows) {
        return new ServiceListStore(db).page(query, offset, rows);
    }

    List<Service> after(Handle db, ServiceQuery query, @Nullable UUID last, int rows) {
        return new ServiceListStore(db).after(query, last, rows);
    }
}
