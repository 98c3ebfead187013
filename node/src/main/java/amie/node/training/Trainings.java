package amie.node.training;

import amie.model.Material.SharedFile;
import amie.model.TrainingOffer;
import amie.node.edge.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Trainings and their material.
public final class Trainings {
    /// Most files that one material has.
    public static final int MOST_FILES = 20;

    private final Clock clock;
    private final FileStore files;
    private final long quota;

    /// @param quota what all files together may weigh, in bytes
    public Trainings(Clock clock, FileStore files, long quota) {
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

    /// The training that was imported from this IRI, or null.
    public @Nullable UUID imported(Handle db, String origin) {
        return new TrainingStore(db).byOrigin(origin);
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
        if (sheet.files().size() >= MOST_FILES) return new FileOutcome.TooMany(MOST_FILES);
        if (sheet.files().stream().anyMatch(file -> file.name().equals(name))) return new FileOutcome.NameTaken();
        var size = size(source);
        if (store.weight() + size > quota) return new FileOutcome.OverQuota(quota);
        var file = new SharedFile(name, mediaType, size, files.keep(source));
        store.attach(material, file, clock.instant());
        return new FileOutcome.Added(file);
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

    Edit delete(Handle db, UUID id, int version) {
        var store = new TrainingStore(db);
        return Edit.of(store.delete(id, version), () -> store.read(id) != null);
    }

    Edit saveMaterial(Handle db, UUID id, int version, MaterialDraft draft) {
        var store = new MaterialStore(db);
        return Edit.of(store.update(id, version, draft, clock.instant()), () -> store.read(id) != null);
    }

    Edit deleteMaterial(Handle db, UUID id, int version) {
        var store = new MaterialStore(db);
        return Edit.of(store.delete(id, version), () -> store.read(id) != null);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
