package amie.node.training;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Material.SharedFile;
import amie.node.edge.Once;
import amie.node.edge.PublicationWire;
import amie.server.db.Database;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Materials and their files for programs.
public final class MaterialApi {
    private static final String PATH = TrainingApi.PATH + "/{id}/materials";
    private static final String ONE = PATH + "/{material}";
    private final Database database;
    private final Trainings trainings;
    private final Once once;

    /// The materials of a training, by title.
    public record MaterialItems(List<MaterialWire> items) {}

    public MaterialApi(Database database, Trainings trainings, Once once) {
        this.database = database;
        this.trainings = trainings;
        this.once = once;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, TrainingAccess.READ, this::list),
                Route.postJson(PATH, TrainingAccess.WRITE, this::add),
                Route.get(ONE, TrainingAccess.READ, this::show),
                Route.putJson(ONE, TrainingAccess.WRITE, this::save),
                Route.delete(ONE, TrainingAccess.WRITE, this::delete),
                Route.get(ONE + "/publication", TrainingAccess.READ, this::publication),
                Route.delete(ONE + "/publication", TrainingAccess.WRITE, this::withdraw),
                Route.upload(ONE + "/files", TrainingAccess.WRITE, this::addFiles),
                Route.get(ONE + "/files/{digest}", TrainingAccess.READ, this::file),
                Route.delete(ONE + "/files/{digest}", TrainingAccess.WRITE, this::removeFile));
    }

    private Reply list(Request request) {
        return database.read(db -> {
            var items = trainings.materials(db, training(db, request).id()).stream()
                    .map(MaterialWire::of)
                    .toList();
            return Reply.json(new MaterialItems(items));
        });
    }

    private Reply add(Request request) {
        var draft = MaterialForm.read(request.fields(), request.fields().optionalAddress("origin"));
        request.fields().orProblem();
        return once.post(request, draft, db -> {
            var id = trainings.addMaterial(db, training(db, request).id(), draft);
            var material = existing(db, request, id);
            return Once.Answer.of(201, path(material), etag(material), MaterialWire.of(material));
        });
    }

    private Reply show(Request request) {
        return answer(database.read(db -> existing(db, request)));
    }

    private Reply save(Request request) {
        return database.transaction(db -> {
            var before = existing(db, request);
            request.mustMatch(etag(before));
            var fields = request.fields();
            fields.optionalText("id", 36);
            fields.optionalText("training", 36);
            fields.optionalText("changed", 40);
            var draft = MaterialForm.read(fields, fields.optionalAddress("origin"));
            fields.orProblem();
            TrainingApi.settle(trainings.saveMaterial(db, before.id(), before.version(), draft));
            return answer(existing(db, request));
        });
    }

    private Reply delete(Request request) {
        return database.transaction(db -> {
            var material = existing(db, request);
            request.mustMatch(etag(material));
            TrainingApi.settle(trainings.deleteMaterial(db, material.id(), material.version()));
            return Reply.empty(204);
        });
    }

    private Reply publication(Request request) {
        return Reply.json(database.read(db -> PublicationWire.of(trainings.state(db, existing(db, request)))));
    }

    private Reply withdraw(Request request) {
        database.run(db -> trainings.withdraw(db, existing(db, request)));
        return Reply.empty(204);
    }

    private Reply addFiles(Request request) {
        var upload = request.upload();
        if (upload.files().isEmpty()) upload.fields().fault("file", "fault.required");
        upload.fields().orProblem();
        return database.transaction(db -> {
            var material = existing(db, request);
            for (var part : upload.files()) {
                var outcome = trainings.addFile(db, material.id(), part.name(), part.mediaType(), part.path());
                var fault = MaterialForm.fault(outcome, part.name());
                if (fault != null) throw refused(fault);
            }
            return answer(existing(db, request));
        });
    }

    private static RuntimeException refused(Fault fault) {
        return Problem.invalid(List.of(fault)).exception();
    }

    private Reply file(Request request) {
        return database.read(db -> download(trainings, existing(db, request), request));
    }

    private Reply removeFile(Request request) {
        return database.transaction(db -> {
            var material = existing(db, request);
            request.mustMatch(etag(material));
            trainings.removeFile(db, material.id(), announced(material, request).digest());
            return Reply.empty(204);
        });
    }

    static Reply download(Trainings trainings, MaterialSheet material, Request request) {
        var file = announced(material, request);
        return Reply.attachment(file.mediaType(), file.name(), trainings.file(file.digest()))
                .etag(file.digest().hex());
    }

    /// The file that the address names, if the material has it.
    static SharedFile announced(MaterialSheet material, Request request) {
        var digest = request.segment("digest", hex -> new Digest("sha-256:" + hex));
        return material.files().stream()
                .filter(file -> file.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Training training(Handle db, Request request) {
        var training = trainings.find(db, request.segment("id", UUID::fromString));
        if (training == null) throw Problem.notFound().exception();
        return training;
    }

    private MaterialSheet existing(Handle db, Request request) {
        return existing(db, request, request.segment("material", UUID::fromString));
    }

    private MaterialSheet existing(Handle db, Request request, UUID id) {
        var material = trainings.material(db, id);
        if (material == null || !material.training().equals(request.segment("id", UUID::fromString)))
            throw Problem.notFound().exception();
        return material;
    }

    static String path(MaterialSheet material) {
        return TrainingApi.PATH + "/" + material.training() + "/materials/" + material.id();
    }

    private static Reply answer(MaterialSheet material) {
        return Reply.json(MaterialWire.of(material)).etag(etag(material));
    }

    private static String etag(MaterialSheet material) {
        return Integer.toString(material.version());
    }
}
