package amie.node.training;

import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.server.db.Database;
import amie.server.web.Fields;
import amie.server.web.Problem;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.Upload;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The material of a training, and its files, for people.
public final class MaterialPages {
    private static final String PATH = TrainingPages.PATH + "/{id}/materials";
    private static final String ONE = PATH + "/{material}";
    private static final String BEFORE = "before_the_files";
    private final Database database;
    private final Trainings trainings;

    /// A form, of a new material if there is none yet.
    ///
    /// @param overtaken whether somebody else changed it while this was being written
    /// @param stranded whether the federation shows it although it has no files any more
    public record FormPage(
            Training training, @Nullable MaterialSheet material, Fields form, boolean overtaken, boolean stranded) {}

    public MaterialPages(Database database, Trainings trainings) {
        this.database = database;
        this.trainings = trainings;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH + "/new", TrainingAccess.WRITE, this::blank),
                Route.upload(PATH, TrainingAccess.WRITE, this::add),
                Route.get(ONE + "/edit", TrainingAccess.WRITE, this::edit),
                Route.post(ONE, TrainingAccess.WRITE, this::save),
                Route.post(ONE + "/delete", TrainingAccess.WRITE, this::delete),
                Route.post(ONE + "/withdraw", TrainingAccess.WRITE, this::withdraw),
                Route.upload(ONE + "/files", TrainingAccess.WRITE, this::addFiles),
                Route.get(ONE + "/files/{digest}", TrainingAccess.READ, this::file),
                Route.post(ONE + "/files/{digest}/delete", TrainingAccess.WRITE, this::removeFile));
    }

    private Reply blank(Request request) {
        return database.read(db -> {
            var training = TrainingPages.existing(db, trainings, request);
            var form = MaterialForm.blank(request.lang(), training);
            return form(request, 200, new FormPage(training, null, form, false, false));
        });
    }

    private Reply add(Request request) {
        var upload = request.upload();
        var draft = MaterialForm.read(upload.fields(), null);
        if (upload.files().isEmpty()) upload.fields().fault("file", "fault.required");
        return database.transaction(db -> {
            var training = TrainingPages.existing(db, trainings, request);
            db.savepoint(BEFORE);
            if (upload.fields().isSound()) attach(db, trainings.addMaterial(db, training.id(), draft), upload);
            if (upload.fields().isSound()) return Reply.seeOther(address(training), "training.materialAdded");
            db.rollbackToSavepoint(BEFORE);
            return form(request, 422, new FormPage(training, null, upload.fields(), false, false));
        });
    }

    /// Notes the files that cannot be kept.
    private void attach(Handle db, UUID material, Upload upload) {
        for (var part : upload.files()) {
            var outcome = trainings.addFile(db, material, part.name(), part.mediaType(), part.path());
            var fault = MaterialForm.fault(outcome, part.name());
            if (fault != null)
                upload.fields()
                        .fault(fault.field(), fault.key(), fault.arguments().toArray());
        }
    }

    private Reply edit(Request request) {
        return database.read(db -> {
            var material = existing(db, request);
            var form = MaterialForm.of(material, request.lang());
            if (trainings.state(db, material) instanceof PublicationState.Refused refused)
                for (var fault : refused.faults())
                    form.fault(fault.field(), fault.key(), fault.arguments().toArray());
            return again(db, request, 200, material, form, false);
        });
    }

    private Reply save(Request request) {
        var fields = request.fields();
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        return database.transaction(db -> {
            var material = existing(db, request);
            var draft = MaterialForm.read(fields, material.draft().origin());
            if (!fields.isSound()) return again(db, request, 422, material, fields, false);
            return switch (trainings.saveMaterial(db, material.id(), version, draft)) {
                case Edit.Done done -> Reply.seeOther(address(material), "training.materialSaved");
                case Edit.Stale() -> again(db, request, 409, material, fields, true);
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply delete(Request request) {
        var version = request.fields().integer("version", 1, Integer.MAX_VALUE);
        request.fields().orProblem();
        return database.transaction(db -> {
            var material = existing(db, request);
            return switch (trainings.deleteMaterial(db, material.id(), version)) {
                case Edit.Done done -> Reply.seeOther(address(material), "training.materialDeleted");
                case Edit.Stale() -> Reply.seeOther(address(material), "edge.overtaken");
                case Edit.Missing() -> throw Problem.notFound().exception();
            };
        });
    }

    private Reply withdraw(Request request) {
        return database.transaction(db -> {
            var material = existing(db, request);
            trainings.withdraw(db, material);
            return Reply.seeOther(address(material), "edge.withdrawing");
        });
    }

    private Reply addFiles(Request request) {
        var upload = request.upload();
        if (upload.files().isEmpty()) upload.fields().fault("file", "fault.required");
        return database.transaction(db -> {
            var material = existing(db, request);
            db.savepoint(BEFORE);
            if (upload.fields().isSound()) attach(db, material.id(), upload);
            if (upload.fields().isSound()) return Reply.seeOther(editing(material), "training.fileAdded");
            db.rollbackToSavepoint(BEFORE);
            var form = MaterialForm.of(material, request.lang());
            for (var fault : upload.fields().faults())
                form.fault(fault.field(), fault.key(), fault.arguments().toArray());
            return again(db, request, 422, material, form, false);
        });
    }

    private Reply file(Request request) {
        return database.read(db -> MaterialApi.download(trainings, existing(db, request), request));
    }

    private Reply removeFile(Request request) {
        return database.transaction(db -> {
            var material = existing(db, request);
            trainings.removeFile(
                    db, material.id(), MaterialApi.announced(material, request).digest());
            return Reply.seeOther(editing(material), "training.fileRemoved");
        });
    }

    private MaterialSheet existing(Handle db, Request request) {
        var material = trainings.material(db, request.segment("material", UUID::fromString));
        if (material == null || !material.training().equals(request.segment("id", UUID::fromString)))
            throw Problem.notFound().exception();
        return material;
    }

    private static String address(Training training) {
        return TrainingPages.PATH + "/" + training.id();
    }

    private static String address(MaterialSheet material) {
        return TrainingPages.PATH + "/" + material.training();
    }

    private static String editing(MaterialSheet material) {
        return address(material) + "/materials/" + material.id() + "/edit";
    }

    private Reply again(
            Handle db, Request request, int status, MaterialSheet material, Fields form, boolean overtaken) {
        var training = TrainingPages.existing(db, trainings, request);
        return form(
                request, status, new FormPage(training, material, form, overtaken, trainings.isStranded(db, material)));
    }

    private static Reply form(Request request, int status, FormPage page) {
        var title = request.t(page.material() == null ? "training.materialNew" : "training.materialEdit");
        return Reply.page(status, title, "training/material", page);
    }
}
