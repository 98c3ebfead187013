package amie.node.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files of rows: brought, looked at, taken over as a whole, undone as a whole. One that waits is forgotten after a
/// day.
public final class BroughtFiles {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofDays(1);
    static final int LISTED = 100;
    private final Clock clock;

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

    public BroughtFiles(Clock clock) {
        this.clock = clock;
    }

    UUID bring(Handle db, int year, String name, byte[] content, String by) {
        var store = new ImportStore(db);
        store.deleteWaiting(clock.instant().minus(PATIENCE));
        return store.insert(year, name, content, clock.instant(), by);
    }

    List<Brought> list(Handle db, int year, int most) {
        return new ImportStore(db).list(year, most);
    }

    @Nullable
    Brought find(Handle db, int year, UUID id) {
        return new ImportStore(db).read(year, id);
    }

    byte @Nullable [] content(Handle db, UUID id) {
        return new ImportStore(db).content(id);
    }

    Preview preview(Handle db, int year, CsvText text, Columns columns) {
        return Preview.of(text, new RowReader(columns, year), new EntryStore(db).counts(year));
    }

    Taking take(Handle db, int year, UUID id, Columns columns, Choice choice) {
        var store = new ImportStore(db);
        store.lockSeason(year);
        var content = store.lockContent(id);
        if (content == null || !(CsvText.read(content) instanceof CsvText text)) return new Taking.Gone();
        var preview = preview(db, year, text, columns);
        if (preview.faultyCount() > 0 && !choice.faulty()) return new Taking.Faulty(preview);
        var drafts = preview.drafts(choice.known());
        if (drafts.isEmpty()) return new Taking.NothingNew(preview);
        new EntryStore(db).insert(year, id, drafts);
        store.done(id, clock.instant());
        return new Taking.Done(drafts.size());
    }

    boolean undo(Handle db, UUID id) {
        return new ImportStore(db).delete(id);
    }
}
