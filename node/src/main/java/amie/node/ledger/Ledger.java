package amie.node.ledger;

import amie.model.Money;
import amie.node.edge.Edit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The books of a season, as far as its budget needs them. A season without a budget has none.
public final class Ledger {
    private final Clock clock;

    /// What became of adding an entry under an id that its form chose.
    enum Adding {
        /// Now, or before by the same form.
        ADDED,
        /// The form added another entry before.
        OTHER
    }

    public Ledger(Clock clock) {
        this.clock = clock;
    }

    UUID add(Handle db, int year, EntryDraft draft, String by) {
        var id = UUID.randomUUID();
        new EntryStore(db).insert(year, id, draft, by, clock.instant());
        return id;
    }

    /// Adds it once, however often the form is sent.
    Adding add(Handle db, int year, UUID id, EntryDraft draft, String by) {
        var store = new EntryStore(db);
        if (store.insert(year, id, draft, by, clock.instant())) return Adding.ADDED;
        var there = store.read(year, id);
        return there != null && there.draft().equals(draft) ? Adding.ADDED : Adding.OTHER;
    }

    Edit save(Handle db, int year, UUID id, int version, EntryDraft draft, String by) {
        var store = new EntryStore(db);
        return Edit.of(store.update(id, version, draft, by, clock.instant()), () -> store.read(year, id) != null);
    }

    /// @return whether it stood there in this version
    boolean delete(Handle db, UUID id, int version) {
        return new EntryStore(db).delete(id, version);
    }

    @Nullable
    Entry find(Handle db, int year, UUID id) {
        return new EntryStore(db).read(year, id);
    }

    List<Entry> page(Handle db, int year, EntryQuery query, int offset, int rows) {
        return new EntryStore(db).page(year, query, offset, rows);
    }

    /// All that a list shows, read as they are asked for; to be closed before the handle.
    Stream<Entry> all(Handle db, int year, EntryQuery query) {
        return new EntryStore(db).all(year, query);
    }

    List<Entry> after(Handle db, int year, EntryQuery query, @Nullable UUID last, int rows) {
        return new EntryStore(db).after(year, query, last, rows);
    }

    Totals totals(Handle db, int year, EntryQuery query) {
        return new EntryStore(db).totals(year, query);
    }

    /// What was spent and received in a season, by account.
    Map<String, Money> sums(Handle db, int year) {
        return new EntryStore(db).sums(year);
    }

    /// The day of the latest entry; null if there is none.
    @Nullable
    LocalDate latest(Handle db, int year) {
        return new EntryStore(db).latest(year);
    }
}
