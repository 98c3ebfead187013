package amie.node.scenario;

import amie.node.edge.Edit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The scenarios of this Amie. They never leave it.
public final class Scenarios {
    private final Clock clock;

    public Scenarios(Clock clock) {
        this.clock = clock;
    }

    UUID add(Handle db, ScenarioDraft draft) {
        return new ScenarioStore(db).insert(draft, clock.instant());
    }

    /// Keeps it under the first name that is free.
    ///
    /// @param names what it might be called, from the first attempt, 1, on
    UUID addNamed(Handle db, ScenarioDraft draft, IntFunction<String> names) {
        new ScenarioStore(db).lockNames();
        return add(db, draft.named(free(db, names)));
    }

    /// The first of these names that no scenario has now.
    String free(Handle db, IntFunction<String> names) {
        var store = new ScenarioStore(db);
        int attempt = 1;
        while (store.isTaken(names.apply(attempt))) attempt++;
        return names.apply(attempt);
    }

    Edit save(Handle db, UUID id, int version, ScenarioDraft draft) {
        var store = new ScenarioStore(db);
        return Edit.of(store.update(id, version, draft, clock.instant()), () -> store.read(id) != null);
    }

    /// @return whether it stood there in this version
    boolean delete(Handle db, UUID id, int version) {
        return new ScenarioStore(db).delete(id, version);
    }

    @Nullable
    Scenario find(Handle db, UUID id) {
        return new ScenarioStore(db).read(id);
    }

    /// Those that there are, in the order of the ids.
    List<Scenario> find(Handle db, List<UUID> ids) {
        return new ScenarioStore(db).read(ids);
    }

    List<Scenario> page(Handle db, ScenarioQuery query, int offset, int rows) {
        return new ScenarioStore(db).page(query, offset, rows);
    }

    List<Scenario> after(Handle db, ScenarioQuery query, @Nullable UUID last, int rows) {
        return new ScenarioStore(db).after(query, last, rows);
    }

    Map<UUID, String> names(Handle db, List<UUID> chosen, int most) {
        return new ScenarioStore(db).names(chosen, most);
    }
}
