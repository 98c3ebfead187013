package amie.node.training;

import amie.node.edge.Edit;
import amie.node.edge.Once;
import amie.node.edge.PublicationWire;
import amie.node.edge.Slice;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Trainings for programs.
public final class TrainingApi {
    static final String PATH = "/api/v1/trainings";
    private final Database database;
    private final Trainings trainings;
    private final Once once;

    public TrainingApi(Database database, Trainings trainings, Once once) {
        this.database = database;
        this.trainings = trainings;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, TrainingAccess.READ, this::list),
                Route.postJson(PATH, TrainingAccess.WRITE, this::add),
                Route.get(PATH + "/{id}", TrainingAccess.READ, this::show),
                Route.putJson(PATH + "/{id}", TrainingAccess.WRITE, this::save),
                Route.delete(PATH + "/{id}", TrainingAccess.WRITE, this::delete),
                Route.get(PATH + "/{id}/publication", TrainingAccess.READ, this::publication),
                Route.postJson(PATH + "/{id}/publication", TrainingAccess.WRITE, this::publish),
                Route.delete(PATH + "/{id}/publication", TrainingAccess.WRITE, this::withdraw));
    }

    private Reply list(Request request) {
        var query = TrainingQuery.read(request.fields());
        var slice = Slice.of(request.fields());
        request.soundQuery();
        var found = database.read(db -> trainings.after(db, query, slice.after(), slice.rows()));
        return slice.answer(request, found, Training::id, TrainingWire::of);
    }

    private Reply add(Request request) {
        var offer = TrainingForm.read(request.fields(), request.fields().optionalAddress("origin"));
        request.fields().orProblem();
        try {
            return once.post(request, offer, db -> {
                var training = existing(db, trainings.add(db, offer));
                return Once.Answer.of(201, PATH + "/" + training.id(), etag(training), TrainingWire.of(training));
            });
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply show(Request request) {
        return answer(database.read(db -> existing(db, request)));
    }

    private Reply save(Request request) {
        try {
            return database.transaction(db -> save(db, request));
        } catch (ConstraintViolation violation) {
            throw refused(request, violation);
        }
    }

    private Reply save(Handle db, Request request) {
        var before = existing(db, request);
        request.mustMatch(etag(before));
        var fields = request.fields();
        fields.optionalText("id", 36);
        fields.optionalText("changed", 40);
        var offer = TrainingForm.read(fields, fields.optionalAddress("origin"));
        fields.orProblem();
        settle(trainings.save(db, before.id(), before.version(), offer));
        return answer(existing(db, before.id()));
    }

    private Reply delete(Request request) {
        return database.transaction(db -> {
            var training = existing(db, request);
            request.mustMatch(etag(training));
            settle(trainings.delete(db, training.id(), training.version()));
            return Reply.empty(204);
        });
    }

    private Reply publication(Request request) {
        return Reply.json(database.read(db -> PublicationWire.of(trainings.state(db, existing(db, request)))));
    }

    private Reply publish(Request request) {
        request.fields().orProblem();
        return once.post(request, request.segment("id"), db -> {
            var training = existing(db, request);
            trainings.publish(db, training);
            return Once.Answer.of(202, null, null, PublicationWire.of(trainings.state(db, training)));
        });
    }

    private Reply withdraw(Request request) {
        database.run(db -> trainings.withdraw(db, existing(db, request)));
        return Reply.empty(204);
    }

    private Training existing(Handle db, Request request) {
        return existing(db, request.segment("id", UUID::fromString));
    }

    private Training existing(Handle db, UUID id) {
        var training = trainings.find(db, id);
        if (training == null) throw Problem.notFound().exception();
        return training;
    }

    private static Reply answer(Training training) {
        return Reply.json(TrainingWire.of(training)).etag(etag(training));
    }

    private static String etag(Training training) {
        return Integer.toString(training.version());
    }

    static void settle(Edit edit) {
        switch (edit) {
            case Edit.Done done -> {}
            case Edit.Stale() -> throw Problem.of(412, "precondition-failed").exception();
            case Edit.Missing() -> throw Problem.notFound().exception();
        }
    }

    private static RuntimeException refused(Request request, ConstraintViolation violation) {
        TrainingForm.refused(request.fields(), violation);
        return Problem.invalid(request.fields().faults()).exception();
    }
}
