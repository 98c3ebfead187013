package amie.hub.intake;

import amie.model.proof.Opened;
import amie.server.db.Database;
import amie.server.db.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Commits together what waits together: whoever gets the lock takes in all that queued up meanwhile, in one
/// transaction, for the others too. Alone, one commits alone at once.
final class Batches {
    private static final int MOST = 64;

    private final Database database;
    private final Acceptance acceptance;
    private final Queue<Item> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();

    Batches(Database database, Acceptance acceptance) {
        this.database = database;
        this.acceptance = acceptance;
    }

    private static final class Item {
        final Opened.Accepted opened;
        /// Written and read under the lock only.
        @Nullable
        Outcome outcome;

        /// The database is away: it is for each of them.
        @Nullable
        DatabaseFailure failure;

        Item(Opened.Accepted opened) {
            this.opened = opened;
        }
    }

    Outcome take(Opened.Accepted opened) {
        var mine = new Item(opened);
        waiting.add(mine);
        committing.lock();
        try {
            while (mine.outcome == null && waiting.contains(mine)) commit(drain());
            if (mine.failure != null) throw mine.failure;
            var outcome = mine.outcome;
            // Its batch failed under another thread: once more, alone, so that its own fault comes out.
            return outcome != null ? outcome : database.transaction(handle -> acceptance.decide(handle, opened));
        } finally {
            committing.unlock();
        }
    }

    private List<Item> drain() {
        var batch = new ArrayList<Item>();
        while (batch.size() < MOST) {
            var next = waiting.poll();
            if (next == null) break;
            batch.add(next);
        }
        return batch;
    }

    private void commit(List<Item> batch) {
        if (batch.size() == 1) {
            var only = batch.getFirst();
            only.outcome = database.transaction(handle -> acceptance.decide(handle, only.opened));
            return;
        }
        try {
            var outcomes = database.transaction(handle -> batch.stream()
                    .map(item -> acceptance.decide(handle, item.opened))
                    .toList());
            for (int i = 0; i < batch.size(); i++) batch.get(i).outcome = outcomes.get(i);
        } catch (DatabaseFailure gone) {
            for (var item : batch) item.failure = gone;
        } catch (RuntimeException failed) {
            // Nothing of the batch is kept; each of them tries again alone.
        }
    }
}
