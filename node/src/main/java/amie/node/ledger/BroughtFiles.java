package amie.node.ledger;

import amie.server.db.Database;
import amie.server.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files of rows: brought, looked at, taken over as a whole, undone as a whole. One that waits is forgotten after a
/// day.
public final class BroughtFiles {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofDays(1);
    static final int LISTED = 100;
    private final Database database;
    private final Clock clock;
    private final Turns turns = new Turns(2, Duration.ofSeconds(10));

    /// What became of taking a file over.
    sealed interface Taking {
        record Done(int entries) implements Taking {}

        /// Rows are faulty, and nobody said that they may be left out.
        record Faulty(Preview preview) implements Taking {}

        record NothingNew(Preview preview) implements Taking {}

        /// Somebody took it over already, or it was forgotten.
        record Gone() implements Taking {}
    }

    /// @param faulty whether faulty rows may be left out
    /// @param known whether rows that stand there already are taken over again
    record Choice(boolean faulty, boolean known) {}

    /// What became of undoing an import.
    enum Undoing {
        DONE,
        /// Its entries are no more those that somebody saw.
        OVERTAKEN,
        /// It was never taken over.
        WAITING
    }

    /// @param entries how many entries somebody saw
    /// @param versions the sum of their versions
    /// @param keep whether those that somebody changed stay
    record Wish(int entries, long versions, boolean keep) {}

    public BroughtFiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private ImportStore store(Handle db) {
        return new ImportStore(db, clock.instant().minus(PATIENCE));
    }

    /// Removes what waited too long.
    public void sweep() {
        database.run(db -> store(db).sweep());
    }

    UUID bring(Handle db, int year, String name, byte[] content, String by) {
        return store(db).insert(year, name, content, clock.instant(), by);
    }

    List<Brought> list(Handle db, int year, int most) {
        return store(db).list(year, most);
    }

    @Nullable
    Brought find(Handle db, int year, UUID id) {
        return store(db).read(year, id);
    }

    /// Why it is no table; null if it is one.
    Reading.@Nullable Unreadable fault(byte[] content) {
        return turns.take(() -> CsvText.read(content) instanceof Reading.Unreadable fault ? fault : null);
    }

    /// Works on what a waiting file holds, outside any transaction, and when it is its turn. A forgotten file is a page
    /// that does not exist.
    ///
    /// @param taken the answer if somebody took the file over meanwhile
    <T> T reading(Brought file, Function<CsvText, T> work, Supplier<T> taken) {
        return turns.take(() -> {
            var content = database.read(db -> store(db).content(file.id()));
            if (content != null && CsvText.read(content) instanceof CsvText text) return work.apply(text);
            if (database.read(db -> find(db, file.year(), file.id())) != null) return taken.get();
            throw Problem.notFound().exception();
        });
    }

    Preview preview(Brought file, CsvText text, Columns columns) {
        var rows = JudgedRows.of(text, new RowReader(columns, file.year()));
        return Preview.of(database.read(db -> beside(db, file.year(), rows)));
    }

    private static JudgedRows beside(Handle db, int year, JudgedRows rows) {
        return rows.beside(new EntryStore(db).counts(year, rows.sound()));
    }

    Taking take(Brought file, CsvText text, Columns columns, Choice choice, String by) {
        var read = JudgedRows.of(text, new RowReader(columns, file.year()));
        return database.transaction(db -> {
            var store = store(db);
            store.lockSeason(file.year());
            if (store.content(file.id()) == null) return new Taking.Gone();
            var rows = beside(db, file.year(), read);
            var preview = Preview.of(rows);
            if (preview.faultyCount() > 0 && !choice.faulty()) return new Taking.Faulty(preview);
            var drafts = rows.drafts(choice.known());
            if (drafts.isEmpty()) return new Taking.NothingNew(preview);
            store.done(file.id(), clock.instant());
            new EntryStore(db).insert(file.year(), file.id(), drafts, by, clock.instant());
            return new Taking.Done(drafts.size());
        });
    }

    /// @return false if it waits no more
    boolean forget(Handle db, UUID id) {
        return store(db).forget(id);
    }

    Undoing undo(Handle db, Brought file, Wish wish) {
        var store = store(db);
        store.lockEntries(file.id());
        var now = store.read(file.year(), file.id());
        if (now == null || now.entries() != wish.entries() || now.versions() != wish.versions())
            return Undoing.OVERTAKEN;
        if (now.isWaiting()) return Undoing.WAITING;
        if (wish.keep()) store.keepChanged(file.id());
        store.delete(file.id());
        return Undoing.DONE;
    }
}
