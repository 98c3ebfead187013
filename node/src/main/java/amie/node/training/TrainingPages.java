package amie.node.training;

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

/// Trainings for people.
public final class TrainingPages {
    static final String PATH = "/trainings";
    private final Database database;
    private final Trainings trainings;

    /// The list.
    public record ListPage(Fields filter, Paging paging, List<Training> found, Map<UUID, PublicationState> states) {}

    /// One training with its materials.
    public record ShowPage(Training training, Shown publication, List<Shelved> materials) {}

    /// A material and how it stands with it in the federation.
    public record Shelved(MaterialSheet material, PublicationState publication) {}

    /// A form, of a new training if there is none yet.
    ///
    /// @param overtaken whether somebody else changed it while this was being written
    public record FormPage(@Nullable Training training, Fields form, boolean overtaken) {}

    public TrainingPages(Database database, Trainings trainings) {
        this.database = database;
        this.trainings = trainings;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, TrainingAccess.READ, this::list),
                Route.get(PATH + "/new", TrainingAccess.WRITE, this::blank),
                Route.post(PATH, TrainingAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", TrainingAccess.READ, this::show),
                Route.get(PATH + "/{id}/edit", TrainingAccess.WRITE, this::edit),
                Route.post(PATH + "/{id}", TrainingAccess.WRITE, this::save),
                Route.post(PATH + "/{id}/delete", TrainingAccess.WRITE, this::delete),
                Route.post(PATH + "/{id}/publish", TrainingAccess.WRITE, this::publish),
                Route.post(PATH + "/{id}/withdraw", TrainingAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        var format = TableFormat.asked(request);
        if (format != null) return take(request, format);
        var query = TrainingQuery.read(request.fields());
        var paging = Paging.of(request, TrainingQuery.Sort.class);
        request.soundQuery();
        return database.read(db -> {
            var found = trainings.page(db, query, paging.offset(), paging.rows());
            if (paging.isBeyond(found)) return paging.toFirst();
            var page = new ListPage(request.fields(), paging, found, trainings.states(db, found));
            return Reply.page(request.t("training.list"), "training/list", page);
        });
    }

    private Reply take(Request request, TableFormat format) {
        var query = TrainingQuery.read(request.fields());
        request.soundQuery();
        return database.read(db -> {
            var found = Table.held(trainings.page(db, query, 0, Table.MOST_HELD + 1));
            return TrainingTable.of(request, found, trainings.states(db, found)).reply(request, format);
        });
    }

    private Reply blank(Request request) {
        return form(request, 200, new FormPage(null, TrainingForm.blank(request.lang()), false));
    }

    private Reply add(Request request) {
        var offer = TrainingForm.read(request.fields(), null);
        if (!request.fields().isSound()) return form(request, 422, new FormPage(null, request.fields(), false));
        var id = database.transaction(db -> trainings.add(db, offer));
        return Reply.seeOther(PATH + "/" + id, "training.added");
    }

    private Reply show(Request request) {
        return database.read(db -> {
            var training = existing(db, trainings, request);
            var materials = trainings.materials(db, training.id()).stream()
                    .map(material -> new Shelved(material, trainings.state(db, material)))
                    .toList();
            var page = new ShowPage(
                    training,
                    new Shown(
                            Kind.TRAINING,
                            training.id(),
                            PATH + "/" + training.id(),
                            TrainingAccess.WRITE.admits(request.actor()),
                            trainings.state(db, training)),
                    materials);
            return Reply.page(training.offer().title(), "training/show", page);
        });
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var training = existing(db, trainings, request);
            var form = TrainingForm.of(training, request.lang());
            if (trainings.state(db, training) instanceof PublicationState.Refused refused)
                for (var fault : refused.faults())
                    form.fault(fault.field(), fault.key(), fault.arguments().toArray());
            return form(request, 200, new FormPage(training, form, false));
        });
    }

    private Reply save(Request request) {
        var fields = request.fields();
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        return database.transaction(db -> {
            var training = existing(db, trainings, request);
            var offer = TrainingForm.read(fields, training.offer().origin());
            if (!fields.isSound()) return form(request, 422, new FormPage(training, fields, false));
            return switch (trainings.save(db, training.id(), version, offer)) {
                case Edit.Done done -> Reply.seeOther(PATH + "/" + training.id(), "training.saved");
                case Edit.Stale() -> form(request, 409, new FormPage(training, fields, true));
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply delete(Request request) {
        var version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return database.transaction(db -> {
            var training = existing(db, trainings, request);
            return switch (trainings.delete(db, training.id(), version)) {
                case Edit.Done done -> Reply.seeOther(PATH, "training.deleted");
                case Edit.Stale() -> Reply.seeOther(PATH + "/" + training.id(), "edge.overtaken");
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply publish(Request request) {
        return database.transaction(db -> {
            var training = existing(db, trainings, request);
            trainings.publish(db, training);
            return Reply.seeOther(PATH + "/" + training.id(), "edge.publishing");
        });
    }

    private Reply withdraw(Request request) {
        return database.transaction(db -> {
            var training = existing(db, trainings, request);
            trainings.withdraw(db, training);
            return Reply.seeOther(PATH + "/" + training.id(), "edge.withdrawing");
        });
    }

    static Training existing(Handle db, Trainings trainings, Request request) {
        var training = trainings.find(db, request.segment("id", UUID::fromString));
        if (training == null) throw Problem.notFound().exception();
        return training;
    }

    private static Reply form(Request request, int status, FormPage page) {
        var title = request.t(page.training() == null ? "training.new" : "training.edit");
        return Reply.page(status, title, "training/form", page);
    }
}
