package amie.node.budget;

import amie.server.db.Database;
import amie.server.simulator.Inputs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The budgets of this Amie, one a season.
public final class Budgets {
    /// What became of a change.
    public sealed interface Change {
        record Kept(Budget budget) implements Change {}

        /// Somebody changed it since it was read.
        record Overtaken(Budget now) implements Change {}

        record Missing() implements Change {}

        /// The season has a budget already.
        record Taken(int year) implements Change {}
    }

    private final BudgetStore store = new BudgetStore();
    private final Database database;
    private final Clock clock;

    public Budgets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The budget of this year, or else the latest of the past, or else the next one; null if there is none.
    public @Nullable Budget current(Handle handle) {
        int year = LocalDate.now(clock).getYear();
        var years = store.years(handle);
        if (years.isEmpty()) return null;
        int chosen = years.stream().filter(one -> one <= year).findFirst().orElse(years.getLast());
        return store.of(handle, chosen);
    }

    public @Nullable Budget of(Handle handle, int year) {
        return store.of(handle, year);
    }

    /// The budget of a season, which nobody else changes until the transaction ends.
    @Nullable
    Budget locked(Handle handle, int year) {
        store.lock(handle, year);
        return store.of(handle, year);
    }

    public List<Integer> years(Handle handle) {
        return store.years(handle);
    }

    /// Makes the first budget of a newly founded Amie, for the year that runs.
    public void makeFirst(Handle handle, Inputs content) {
        store.insert(handle, LocalDate.now(clock).getYear(), content, clock.instant(), "");
    }

    /// @param by name of whoever makes it
    public Change add(int year, Inputs content, String by) {
        return database.transaction(handle -> add(handle, year, content, by));
    }

    public Change add(Handle handle, int year, Inputs content, String by) {
        if (!store.insert(handle, year, content, clock.instant(), by)) return new Change.Taken(year);
        return kept(handle, year);
    }

    public Change change(int year, int version, Inputs content, String by) {
        return database.transaction(handle -> change(handle, year, version, content, by));
    }

    /// Figures that say the same make no new version, so that an adoption stays what it is, and a form sent twice
    /// overtakes nobody.
    Change change(Handle handle, int year, int version, Inputs content, String by) {
        var before = locked(handle, year);
        if (before == null) return new Change.Missing();
        if (before.content().equals(content)) return new Change.Kept(before);
        if (store.update(handle, year, version, content, clock.instant(), by)) return kept(handle, year);
        return new Change.Overtaken(before);
    }

    /// Whether the budget of a season says just this: a form that makes one was sent twice.
    public boolean stands(int year, Inputs content) {
        return database.read(handle -> stands(handle, year, content));
    }

    public boolean stands(Handle handle, int year, Inputs content) {
        var budget = store.of(handle, year);
        return budget != null && budget.content().equals(content);
    }

    /// Makes the budget of a year from that of another.
    public Change copy(int from, int to, String by) {
        return database.transaction(handle -> copy(handle, from, to, by));
    }

    Change copy(Handle handle, int from, int to, String by) {
        var original = store.of(handle, from);
        return original == null ? new Change.Missing() : add(handle, to, original.content(), by);
    }

    /// Removes a budget with all its versions, which are those of a season that was named by mistake.
    ///
    /// @throws amie.server.db.ConstraintViolation if it is needed: a rule of [Needed]
    void delete(Handle handle, int year) {
        store.delete(handle, year);
    }

    /// The states that a budget went through, the latest first.
    List<Version> versions(Handle handle, int year, int offset, int rows) {
        return VersionStore.of(handle, year, offset, rows);
    }

    /// A budget as it stood; null if it never had this version.
    @Nullable
    Budget at(Handle handle, int year, int version) {
        return VersionStore.at(handle, year, version);
    }

    /// What a season is measured against; null if it has no budget.
    public @Nullable SeasonPlan plan(Handle handle, int year) {
        var present = store.of(handle, year);
        if (present == null) return null;
        var adoption = AdoptionStore.latest(handle, year);
        var adopted = adoption == null ? null : VersionStore.at(handle, year, adoption.version());
        return adopted == null ? new SeasonPlan(present, null, present) : new SeasonPlan(adopted, adoption, present);
    }

    /// The decision that adopted a version; null if none did.
    @Nullable
    Adoption adoption(Handle handle, int year, int version) {
        return AdoptionStore.of(handle, year, version);
    }

    /// All decisions that were noted for a season, the newest first, those that were erased included.
    List<Adoption> adoptions(Handle handle, int year) {
        return AdoptionStore.all(handle, year);
    }

    /// Notes the decision that adopted a version.
    ///
    /// @return false if there is one already
    /// @throws amie.server.db.ConstraintViolation `budget_adoption_of_decision` if it adopted another version
    boolean adopt(Handle handle, int year, Adoption adoption) {
        return AdoptionStore.note(handle, year, adoption);
    }

    /// Takes back a note that was wrong. It stays readable, with who took it back.
    ///
    /// @return false if there was none
    boolean eraseAdoption(Handle handle, int year, int version, String by) {
        return AdoptionStore.erase(handle, year, version, new Adoption.Erased(clock.instant(), by));
    }

    private Change kept(Handle handle, int year) {
        var budget = store.of(handle, year);
        return budget == null ? new Change.Missing() : new Change.Kept(budget);
    }
}
