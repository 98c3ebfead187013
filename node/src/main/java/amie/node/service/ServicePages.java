package amie.node.service;

import amie.model.Kind;
import amie.node.edge.Edit;
import amie.node.edge.Paging;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Shown;
import amie.server.db.Database;
import amie.server.table.Table;
import amie.server.table.TableFormat;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Services for people.
public final class ServicePages {
    private static final String PATH = "/services";
    private final Database database;
    private final Services services;

    /// The list.
    public record ListPage(Fields filter, Paging paging, List<Service> found, Map<UUID, PublicationState> states) {}

    /// One service.
    public record ShowPage(Service service, Shown publication) {}

    /// A form, of a new service if there is none yet.
    ///
    /// @param overtaken whether somebody else changed it while this was being written
    public record FormPage(@Nullable Service service, Fields form, boolean overtaken) {}

    public ServicePages(Database database, Services services) {
        this.database = database;
        this.services = services;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ServiceAccess.READ, this::list),
                Route.get(PATH + "/new", ServiceAccess.WRITE, this::blank),
                Route.post(PATH, ServiceAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", ServiceAccess.READ, this::show),
                Route.get(PATH + "/{id}/edit", ServiceAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", ServiceAccess.WRITE, this::save),
                Route.post(PATH + "/{id}/archive", ServiceAccess.WRITE, request -> archive(request, true)),
                Route.post(PATH + "/{id}/restore", ServiceAccess.WRITE, request -> archive(request, false)),
                Route.post(PATH + "/{id}/publish", ServiceAccess.WRITE, this::publish),
                Route.post(PATH + "/{id}/withdraw", ServiceAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = ServiceQuery.read(request.fields());
        var paging = Paging.of(request, ServiceQuery.Sort.class);
        request.soundQuery();
        return database.read(db -> {
            var found = services.page(db, query, paging.offset(), paging.rows());
            if (paging.isBeyond(found)) return paging.toFirst();
            var page = new ListPage(request.fields(), paging, found, services.states(db, found));
            return Reply.page(request.t("service.list"), "service/list", page);
        });
    }

    private Reply take(Request request, TableFormat format) {
        var query = ServiceQuery.read(request.fields());
        request.soundQuery();
        return database.read(db -> {
            var found = Table.held(services.page(db, query, 0, Table.MOST_HELD + 1));
            return ServiceTable.of(request, found, services.states(db, found)).reply(request, format);
        });
    }

    private Reply blank(Request request) {
        return form(request, 200, new FormPage(null, ServiceForm.blank(request.lang()), false));
    }

    private Reply add(Request request) {
        var offer = ServiceForm.read(request.fields());
        if (!request.fields().isSound()) return form(request, 422, new FormPage(null, request.fields(), false));
        var id = database.transaction(db -> services.add(db, offer));
        return Reply.seeOther(PATH + "/" + id, "service.added");
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var service = existing(db, request);
            var page = new ShowPage(
                    service,
                    new Shown(
                            Kind.SERVICE,
                            service.id(),
                            PATH + "/" + service.id(),
                            ServiceAccess.WRITE.admits(request.actor()),
                            services.state(db, service)));
            return Reply.page(service.offer().name(), "service/show", page);
        });
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var service = existing(db, request);
            var form = ServiceForm.of(service, request.lang());
            if (services.state(db, service) instanceof PublicationState.Refused refused)
                for (var fault : refused.faults())
                    form.fault(fault.field(), fault.key(), fault.arguments().toArray());
            return form(request, 200, new FormPage(service, form, false));
        });
    }

    private Reply save(Request request) {
        var fields = request.fields();
        var offer = ServiceForm.read(fields);
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        return database.transaction(db -> {
            var service = existing(db, request);
            if (!fields.isSound()) return form(request, 422, new FormPage(service, fields, false));
            return switch (services.save(db, service.id(), version, offer, service.archived())) {
                case Edit.Done done -> Reply.seeOther(PATH + "/" + service.id(), "service.saved");
                case Edit.Stale() -> form(request, 409, new FormPage(service, fields, true));
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply archive(Request request, boolean archived) {
        var version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return database.transaction(db -> {
            var service = existing(db, request);
            return switch (services.save(db, service.id(), version, service.offer(), archived)) {
                case Edit.Done done ->
                    Reply.seeOther(PATH + "/" + service.id(), archived ? "service.archived.done" : "service.restored");
                case Edit.Stale() -> Reply.seeOther(PATH + "/" + service.id(), "edge.overtaken");
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publish(Request request) {
        return database.transaction(db -> {
            var service = existing(db, request);
            if (service.archived()) throw Problem.of(409, "service-archived").exception();
            services.publish(db, service);
            return Reply.seeOther(PATH + "/" + service.id(), "edge.publishing");
        });
    }

    private Reply withdraw(Request request) {
        return database.transaction(db -> {
            var service = existing(db, request);
            services.withdraw(db, service.id());
            return Reply.seeOther(PATH + "/" + service.id(), "edge.withdrawing");
        });
    }

    private Service existing(Handle db, Request request) {
        var service = services.find(db, request.segment("id", UUID::fromString));
        if (service == null) throw Problem.notFound().exception();
        return service;
    }

    private static Reply form(Request request, int status, FormPage page) {
        return Reply.page(
                status, request.t(page.service() == null ? "service.new" : "service.edit"), "service/form", page);
    }
}
