package amie.node.publishing;

import amie.model.Fault;
import amie.model.wire.HeadMark;
import amie.node.link.Delivery;
import amie.server.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Writes down what came of each attempt.
final class Settlement {
    private final Database database;
    private final Clock clock;
    private final Pace pace;
    private final RandomGenerator random;

    Settlement(Database database, Clock clock, Pace pace, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.pace = pace;
        this.random = random;
    }

    /// How long the line still has to wait, null if it may move.
    @Nullable
    Duration pause() {
        var line = database.read(LineStore::find);
        if (line.stopped() != null) return pace.quiet();
        var next = line.nextTry();
        if (next == null) return null;
        var left = Duration.between(clock.instant(), next);
        return left.isPositive() ? left : null;
    }

    /// The hub's head against our own chain: what it covers is delivered, what it lacks goes again.
    ///
    /// @return whether the line may go on
    boolean reconcile(HeadMark head) {
        return database.transaction(h -> {
            var now = clock.instant();
            var line = LineStore.find(h);
            var own = OutboxStore.at(h, head.position());
            if (own == null || !own.digest().equals(head.digest())) {
                LineStore.set(h, line.stopped(now, own == null ? Line.Stop.AHEAD : Line.Stop.FORK));
                return false;
            }
            OutboxStore.deliveredUpTo(h, head.position(), now);
            if (OutboxStore.waitingAfter(h, head.position()) > 0) OutboxFileStore.allWaiting(h);
            LineStore.set(h, line.reached(now));
            return true;
        });
    }

    void refused(Entry entry, List<Fault> faults) {
        database.run(h -> {
            var now = clock.instant();
            if (OutboxStore.refuse(h, entry, now)) RefusalStore.add(h, entry, faults, now);
            LineStore.set(h, LineStore.find(h).reached(now));
        });
    }

    void stopped(Line.Stop stop) {
        database.run(h -> LineStore.set(h, LineStore.find(h).stopped(clock.instant(), stop)));
    }

    Duration postponed(Delivery.Later later) {
        return database.transaction(h -> {
            var now = clock.instant();
            var line = LineStore.find(h);
            var wait = pace.after(line.tries() + 1, later.atLeast(), random);
            LineStore.set(h, line.postponed(now, later.reached(), now.plus(wait), later.reason()));
            return wait;
        });
    }

    void fileTaken(FileRow file) {
        database.run(h -> {
            OutboxFileStore.delivered(h, file, clock.instant());
            LineStore.set(h, LineStore.find(h).reached(clock.instant()));
        });
    }

    /// @param reason key of a sentence
    void fileRefused(FileRow file, String reason) {
        database.run(h -> OutboxFileStore.refused(h, file, reason, clock.instant()));
    }

    /// Somebody wants another attempt now.
    void again() {
        database.run(h -> {
            LineStore.set(h, LineStore.find(h).ready());
            var refused = OutboxStore.refused(h);
            if (refused != null) OutboxStore.again(h, refused.position());
            OutboxFileStore.refusedAgain(h);
        });
    }

    /// A new start does not wait for what an earlier one put off.
    void start() {
        database.run(h -> LineStore.set(h, LineStore.find(h).ready()));
    }
}
