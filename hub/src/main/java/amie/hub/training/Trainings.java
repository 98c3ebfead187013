package amie.hub.training;

import amie.hub.catalogue.Cursor;
import amie.hub.catalogue.Slice;
import amie.hub.intake.Accepted;
import amie.hub.intake.Projection;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.Material;
import amie.model.ObjectId;
import amie.model.TrainingOffer;
import amie.server.db.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The shelf: trainings and material of every Amie, and how they are found.
public final class Trainings implements Projection {
    private static final int MOST_ADAPTATIONS = 100;
    private final Database database;
    private final Federation federation;

    public Trainings(Database database, Federation federation) {
        this.database = database;
        this.federation = federation;
    }

    @Override
    public void apply(Handle handle, Accepted accepted) {
        var id = accepted.publication().object();
        var payload = accepted.publication().payload();
        if (payload instanceof TrainingOffer offer) TrainingStore.put(handle, accepted, offer);
        if (payload instanceof Material material) keep(handle, accepted, material);
        if (payload == null && id.kind() == Kind.TRAINING) TrainingStore.remove(handle, id);
        if (payload == null && id.kind() == Kind.MATERIAL) drop(handle, id);
    }

    @Override
    public void forget(Handle handle) {
        MaterialStore.clear(handle);
        TrainingStore.clear(handle);
    }

    private static void keep(Handle handle, Accepted accepted, Material material) {
        var id = accepted.publication().object();
        var before = MaterialStore.served(handle, id);
        MaterialStore.put(handle, accepted, material);
        before.ifPresent(training -> TrainingStore.index(handle, training));
        TrainingStore.index(handle, material.training());
    }

    private static void drop(Handle handle, ObjectId id) {
        var before = MaterialStore.served(handle, id);
        MaterialStore.remove(handle, id);
        before.ifPresent(training -> TrainingStore.index(handle, training));
    }

    public Found search(TrainingQuery query, @Nullable Cursor after, int size) {
        return database.read(handle -> {
            var counts = SearchStore.counts(handle, query);
            var cut = Slice.cut(SearchStore.page(handle, query, after, size), size, SearchStore.Hit::cursor);
            var trainings = cut.rows().stream().map(SearchStore.Hit::training).toList();
            var page = new Slice<>(furnished(handle, trainings), cut.next());
            return new Found(page, counts.total(), counts.loose(), counts.facets());
        });
    }

    private static List<Training> furnished(Handle handle, List<Training> trainings) {
        var material = MaterialStore.of(
                        handle, trainings.stream().map(Training::id).toList())
                .stream()
                .collect(Collectors.groupingBy(sheet -> sheet.material().training()));
        return trainings.stream()
                .map(training -> training.with(material.getOrDefault(training.id(), List.of())))
                .toList();
    }

    /// A training with its whole material.
    public Optional<Training> training(ObjectId id) {
        return database.read(handle -> TrainingStore.find(handle, id)
                .map(training -> furnished(handle, List.of(training)).getFirst()));
    }

    /// Material, whole or not.
    public Optional<Sheet> material(ObjectId id) {
        return database.read(handle -> MaterialStore.find(handle, id));
    }

    /// The name of a training in the federation: a node brings material home with its training.
    String iri(ObjectId training) {
        return federation.object(training);
    }

    /// The trainings that others made of this one.
    public List<Training> adaptations(ObjectId training) {
        return database.read(
                handle -> TrainingStore.adaptations(handle, federation.object(training), MOST_ADAPTATIONS));
    }

    /// The material that others made of this.
    public List<Sheet> adaptationsOf(ObjectId material) {
        return database.read(
                handle -> MaterialStore.adaptations(handle, federation.object(material), MOST_ADAPTATIONS));
    }
}
