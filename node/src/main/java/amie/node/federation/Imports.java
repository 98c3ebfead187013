package amie.node.federation;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Kind;
import amie.model.Material;
import amie.model.ObjectId;
import amie.model.TrainingOffer;
import amie.node.link.Answer;
import amie.node.link.Documents;
import amie.node.link.HubAddress;
import amie.node.link.HubReader;
import amie.node.publishing.Publishing;
import amie.node.training.FileOutcome;
import amie.node.training.MaterialDraft;
import amie.node.training.Trainings;
import amie.server.db.ConstraintViolation;
import amie.server.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Brings a training of another Amie into this node: its card, its material, its files, with their origin and licence.
///
/// What is brought is what its author signed, not what the hub tells; files are checked against their digests.
public final class Imports {
    private final Database database;
    private final HubReader hub;
    private final HubAddress address;
    private final Trainings trainings;
    private final Publishing publishing;
    private final Path workshop;

    /// @param workshop a directory for files on their way
    public Imports(
            Database database,
            HubReader hub,
            HubAddress address,
            Trainings trainings,
            Publishing publishing,
            Path workshop) {
        this.database = database;
        this.hub = hub;
        this.address = address;
        this.trainings = trainings;
        this.publishing = publishing;
        this.workshop = workshop;
    }

    /// The training here that was imported from there, if any.
    public @Nullable UUID already(String iri) {
        return already(List.of(iri)).get(iri);
    }

    /// The same of several, by where they came from.
    public Map<String, UUID> already(List<String> iris) {
        return database.read(db -> trainings.imported(db, iris));
    }

    /// Reads and verifies a training and its material.
    public Answer<Found> look(String iri) {
        var current = address.current();
        return hub.documents(current).then(documents -> {
            var id = documents.federation().object(iri);
            if (id == null || id.kind() != Kind.TRAINING) return Answer.unsound("federation.import.not-training");
            if (id.node().equals(publishing.node())) return Answer.unsound("federation.import.own");
            return documents
                    .of(id)
                    .then(publication -> publication.payload() instanceof TrainingOffer offer
                            ? withMaterials(
                                    current,
                                    documents,
                                    id,
                                    new Found(iri, id.node().value(), offer, List.of()))
                            : Answer.unsound("federation.import.not-training"));
        });
    }

    private Answer<Found> withMaterials(URI current, Documents documents, ObjectId id, Found found) {
        return hub.training(current, id).then(summary -> {
            var pieces = new ArrayList<Found.Piece>();
            for (var listed : summary.materials()) {
                var material = documents.federation().object(listed.iri());
                if (material == null || !material.node().equals(id.node())) continue;
                var answer = documents.of(material);
                if (!(answer instanceof Answer.Good<amie.model.Publication>(var publication)))
                    return new Answer.Unsound<>(answer.why());
                if (publication.payload() instanceof Material payload
                        && payload.training().equals(id)) pieces.add(new Found.Piece(listed.iri(), payload));
            }
            return new Answer.Good<>(new Found(found.iri(), found.author(), found.training(), pieces));
        });
    }

    /// A training that came from elsewhere.
    ///
    /// @param isNew whether it was not here before
    public record Imported(UUID training, boolean isNew) {}

    /// Imports it, all or nothing; what was imported before is found again.
    public Answer<Imported> run(String iri) {
        var before = already(iri);
        if (before != null) return new Answer.Good<>(new Imported(before, false));
        return look(iri).then(found -> {
            var fetched = new HashMap<Digest, Path>();
            try {
                return fetch(found, fetched).then(_ -> keep(found, fetched));
            } finally {
                fetched.values().forEach(Imports::delete);
            }
        });
    }

    private Answer<Found> fetch(Found found, Map<Digest, Path> fetched) {
        for (var piece : found.materials()) {
            for (var file : piece.material().files()) {
                if (fetched.containsKey(file.digest())) continue;
                switch (hub.file(address.current(), file, directory())) {
                    case Answer.Good<Path>(var path) -> fetched.put(file.digest(), path);
                    case Answer<Path> none -> {
                        return new Answer.Unsound<>(none.why());
                    }
                }
            }
        }
        return new Answer.Good<>(found);
    }

    private Answer<Imported> keep(Found found, Map<Digest, Path> fetched) {
        try {
            return new Answer.Good<>(new Imported(database.transaction(db -> add(db, found, fetched)), true));
        } catch (NoRoom e) {
            return new Answer.Unsound<>(e.reason);
        } catch (ConstraintViolation e) {
            // Somebody imported the same at the same time, and was first.
            var before = e.constraint().equals("training_origin_unique") ? already(found.iri()) : null;
            if (before == null) throw e;
            return new Answer.Good<>(new Imported(before, false));
        }
    }

    private UUID add(Handle db, Found found, Map<Digest, Path> fetched) {
        var offer = found.training();
        var id = trainings.add(
                db,
                new TrainingOffer(
                        offer.lang(),
                        offer.title(),
                        offer.objectives(),
                        offer.duration(),
                        offer.level(),
                        offer.seats(),
                        offer.licence(),
                        found.iri()));
        for (var piece : found.materials()) {
            var material = piece.material();
            var draft = new MaterialDraft(
                    material.lang(),
                    material.title(),
                    material.description(),
                    material.licence(),
                    material.author(),
                    piece.iri());
            var here = trainings.addMaterial(db, id, draft);
            for (var file : material.files()) addFile(db, here, file, fetched);
        }
        return id;
    }

    private void addFile(Handle db, UUID material, Material.SharedFile file, Map<Digest, Path> fetched) {
        var path = fetched.get(file.digest());
        if (path == null) throw new NoRoom(Fault.of("", "federation.import.file", file.name()));
        switch (trainings.addFile(db, material, file.name(), file.mediaType(), path)) {
            case FileOutcome.Added added -> {}
            case FileOutcome.OverQuota(var quota) ->
                throw new NoRoom(Fault.of("", "federation.import.quota", quota / (1024 * 1024)));
            case FileOutcome.TooMany(var most) -> throw new NoRoom(Fault.of("", "federation.import.too-many", most));
            case FileOutcome.NameTaken taken -> throw new NoRoom(Fault.of("", "federation.import.file", file.name()));
            case FileOutcome.Missing missing -> throw new NoRoom(Fault.of("", "federation.import.file", file.name()));
        }
    }

    /// Takes the whole transaction back.
    private static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault reason;

        NoRoom(Fault reason) {
            super(reason.key());
            this.reason = reason;
        }
    }

    private Path directory() {
        try {
            return Files.createDirectories(workshop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
