package amie.node.service;

import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.PublicationWire;
import amie.node.edge.Slice;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Services for programs.
public final class ServiceApi {
    private static final String PATH = "/api/v1/services";
    private final Database database;
    private final Services services;
    private final Once once;

    public ServiceApi(Database database, Services services, Once once) {
        this.database = database;
        this.services = services;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ServiceAccess.READ, this::list),
                Route.postJson(PATH, ServiceAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", ServiceAccess.READ, this::show),
                Route.putJson(PATH + "/{id}", ServiceAccess.WRITE, this::save),
                Route.get(PATH + "/{id}/publication", ServiceAccess.READ, this::publication),
                Route.postJson(PATH + "/{id}/publication", ServiceAccess.WRITE, this::publish),
                Route.delete(PATH + "/{id}/publication", ServiceAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        var query = ServiceQuery.read(request.fields());
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> services.after(db, query, slice.after(), slice.rows()));
        return slice.answer(request, found, Service::id, ServiceWire::of);
    }

    private Reply add(Request request) {
        var offer = ServiceForm.read(request.fields());
        request.fields().orProblem();
        return once.post(request, offer, db -> {
            var service = existing(db, services.add(db, offer));
            return Once.Answer.of(201, PATH + "/" + service.id(), etag(service), ServiceWire.of(service));
        });
    }

    private Reply show(Request request) {
        var id = request.segment("id", UUID::fromString);
        return answer(database.read(db -> existing(db, id)));
    }

    private Reply save(Request request) {
        var id = request.segment("id", UUID::fromString);
        return database.transaction(db -> {
            var before = existing(db, id);
            request.mustMatch(etag(before));
            var fields = request.fields();
            var offer = ServiceForm.read(fields);
            var archived = fields.checked("archived");
            ignoreOurs(fields);
            fields.orProblem();
            return switch (services.save(db, id, before.version(), offer, archived)) {
                case Edit.Done done -> answer(existing(db, id));
                case Edit.Stale() ->
                    throw Problem.of(412, "precondition-failed").exception();
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publication(Request request) {
        var id = request.segment("id", UUID::fromString);
        return Reply.json(database.read(db -> PublicationWire.of(services.state(db, existing(db, id)))));
    }

    private Reply publish(Request request) {
        var id = request.segment("id", UUID::fromString);
        request.fields().orProblem();
        return once.post(request, id, db -> {
            var service = existing(db, id);
            if (service.archived()) throw Problem.of(409, "service-archived").exception();
            services.publish(db, service);
            return Once.Answer.of(202, null, null, PublicationWire.of(services.state(db, service)));
        });
    }

    private Reply withdraw(Request request) {
        var id = request.segment("id", UUID::fromString);
        database.run(db -> services.withdraw(db, existing(db, id).id()));
        return Reply.empty(204);
    }

    private Service existing(Handle db, UUID id) {
        var service = services.find(db, id);
        if (service == null) throw Problem.notFound().exception();
        return service;
    }

    private static Reply answer(Service service) {
        return Reply.json(ServiceWire.of(service)).etag(etag(service));
    }

    private static String etag(Service service) {
        return Integer.toString(service.version());
    }

    /// What we answer may come back with what is ours in it.
    private static void ignoreOurs(Fields fields) {
        fields.optionalText("id", 36);
        fields.optionalText("changed", 40);
    }
}
