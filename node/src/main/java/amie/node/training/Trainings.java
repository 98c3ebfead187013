package amie.node.training;

import amie.model.Digest;
import amie.model.Kind;
import amie.model.Material.SharedFile;
import amie.model.TrainingOffer;
import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Trainings and their material.
public final class Trainings {
    /// Most files that one material has.
    public static final int MOST_FILES = 20;

    private final Publishing publishing;
    private final Clock clock;
    private final FileStore files;
    private final long quota;

    /// @param quota what all files together may weigh, in bytes
    public Trainings(Publishing publishing, Clock clock, FileStore files, long quota) {
        this.publishing = publishing;
        this.clock = clock;
        this.files = files;
        this.quota = quota;
    }

    public UUID add(Handle db, TrainingOffer offer) {
        return new TrainingStore(db).insert(offer, clock.instant());
    }

    public @Nullable Training find(Handle db, UUID id) {
        return new TrainingStore(db).read(id);
    }

    /// The trainings that were imported from these IRIs, by IRI.
    public Map<String, UUID> imported(Handle db, List<String> origins) {
        return new TrainingStore(db).byOrigin(origins);
    }

    /// All trainings by title: what a template carries.
    public List<Training> offered(Handle db) {
        return new TrainingStore(db).offered();
    }

    public long count(Handle db) {
        return new TrainingStore(db).count();
    }

    public UUID addMaterial(Handle db, UUID training, MaterialDraft draft) {
        return new MaterialStore(db).insert(training, draft, clock.instant());
    }

    public @Nullable MaterialSheet material(Handle db, UUID id) {
        return new MaterialStore(db).read(id);
    }

    public List<MaterialSheet> materials(Handle db, UUID training) {
        return new MaterialStore(db).of(training);
    }

    /// Keeps a copy of a file for a material. A file whose row is not kept in the end is swept away later.
    ///
    /// @param name as people see it, without path
    /// @param mediaType as its bytes tell
    public FileOutcome addFile(Handle db, UUID material, String name, String mediaType, Path source) {
        var store = new MaterialStore(db);
        store.lockFiles();
        var sheet = store.read(material);
        if (sheet == null) return new FileOutcome.Missing();
        var file = new SharedFile(name, mediaType, size(source), FileStore.digest(source));
        if (sheet.files().contains(file)) return new FileOutcome.Added(file);
        if (sheet.files().size() >= MOST_FILES) return new FileOutcome.TooMany(MOST_FILES);
        if (sheet.files().stream().anyMatch(other -> other.name().equals(name))) return new FileOutcome.NameTaken();
        if (store.weight() + file.size() > quota) return new FileOutcome.OverQuota(quota);
        files.keep(source, file.digest());
        store.attach(material, file, clock.instant());
        return new FileOutcome.Added(file);
    }

    /// Where a file of this digest is.
    public Path file(Digest digest) {
        return files.file(digest);
    }

    boolean removeFile(Handle db, UUID material, Digest digest) {
        return new MaterialStore(db).detach(material, digest, clock.instant());
    }

    /// Removes the files that no material names any more. Only at start.
    public void sweep(Handle db) {
        var store = new MaterialStore(db);
        store.forgetFiles();
        files.sweep(store.digests(), clock.instant());
    }

    Edit save(Handle db, UUID id, int version, TrainingOffer offer) {
        var store = new TrainingStore(db);
        return Edit.of(store.update(id, version, offer, clock.instant()), () -> store.read(id) != null);
    }

    /// Deletes a training with its material, and withdraws both from the federation.
    Edit delete(Handle db, UUID id, int version) {
        var materials = materials(db, id);
        var store = new TrainingStore(db);
        var edit = Edit.of(store.delete(id, version), () -> store.read(id) != null);
        if (edit instanceof Edit.Done) withdraw(db, id, materials);
        return edit;
    }

    Edit saveMaterial(Handle db, UUID id, int version, MaterialDraft draft) {
        var store = new MaterialStore(db);
        return Edit.of(store.update(id, version, draft, clock.instant()), () -> store.read(id) != null);
    }

    Edit deleteMaterial(Handle db, UUID id, int version) {
        var store = new MaterialStore(db);
        var edit = Edit.of(store.delete(id, version), () -> store.read(id) != null);
        if (edit instanceof Edit.Done && publishing.joined(db)) publishing.withdraw(db, Kind.MATERIAL, id);
        return edit;
    }

    /// Publishes a training, then each of its materials that has files. One that has none any more is withdrawn: what
    /// was published of it would go on naming files that are no longer there.
    void publish(Handle db, Training training) {
        publishing.publish(db, Kind.TRAINING, training.id(), training.offer());
        var node = publishing.node(db);
        if (node == null) throw new IllegalStateException("published without a name");
        for (var material : materials(db, training.id())) {
            if (material.files().isEmpty()) publishing.withdraw(db, Kind.MATERIAL, material.id());
            else publishing.publish(db, Kind.MATERIAL, material.id(), material.offer(node));
        }
    }

    void withdraw(Handle db, Training training) {
        withdraw(db, training.id(), materials(db, training.id()));
    }

    /// Withdraws one material and leaves its training in the federation.
    void withdraw(Handle db, MaterialSheet material) {
        if (publishing.joined(db)) publishing.withdraw(db, Kind.MATERIAL, material.id());
    }

    private void withdraw(Handle db, UUID training, List<MaterialSheet> materials) {
        if (!publishing.joined(db)) return;
        for (var material : materials) publishing.withdraw(db, Kind.MATERIAL, material.id());
        publishing.withdraw(db, Kind.TRAINING, training);
    }

    /// A training that stands in the federation has changed too if its material has.
    PublicationState state(Handle db, Training training) {
        var own = publishing.state(db, Kind.TRAINING, training.id(), training.offer());
        if (!(own instanceof PublicationState.Published(var at, var iri, var changed)) || changed) return own;
        return new PublicationState.Published(
                at, iri, materials(db, training.id()).stream().anyMatch(material -> isNews(db, material)));
    }

    /// Whether the federation shows a material although it has no files any more.
    boolean isStranded(Handle db, MaterialSheet material) {
        return material.files().isEmpty()
                && switch (state(db, material)) {
                    case PublicationState.NotJoined _, PublicationState.Never _, PublicationState.Withdrawn _ -> false;
                    case PublicationState.Published _, PublicationState.Refused _ -> true;
                    case PublicationState.Waiting(var _, var withdrawal, var _) -> !withdrawal;
                };
    }

    /// Whether publishing the training would say something of this material.
    private boolean isNews(Handle db, MaterialSheet material) {
        boolean shared = !material.files().isEmpty();
        return switch (state(db, material)) {
            case PublicationState.NotJoined _ -> false;
            case PublicationState.Never _, PublicationState.Withdrawn _ -> shared;
            case PublicationState.Published(var _, var _, var changed) -> changed || !shared;
            case PublicationState.Waiting(var _, var withdrawal, var _) -> withdrawal == shared;
            case PublicationState.Refused _ -> true;
        };
    }

    PublicationState state(Handle db, MaterialSheet material) {
        var node = publishing.node(db);
        return publishing.state(db, Kind.MATERIAL, material.id(), node == null ? null : material.offer(node));
    }

    Map<UUID, PublicationState> states(Handle db, List<Training> of) {
        return publishing.states(
                db, Kind.TRAINING, of.stream().map(Training::id).toList());
    }

    List<Training> page(Handle db, TrainingQuery query, int offset, int rows) {
        return new TrainingListStore(db).page(query, offset, rows);
    }

    List<Training> after(Handle db, TrainingQuery query, @Nullable UUID last, int rows) {
        return new TrainingListStore(db).after(query, last, rows);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
