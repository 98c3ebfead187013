package amie.node.publishing;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.NodeId;
import amie.model.wire.HeadMark;
import amie.node.link.Answer;
import amie.node.link.Delivery;
import amie.node.link.HubLink;
import amie.server.db.Database;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sends what waits, one after the other, and believes nothing but the head that the hub tells.
///
/// A turn looks at the line, does one thing, and says how long to wait: no transaction lasts longer than one exchange.
/// Two processes on one database exclude
/// one another by a lock; if a turn dies, what it sent goes again, which has no effect at the hub.
final class Sender {
    private static final System.Logger LOG = System.getLogger(Sender.class.getName());

    private final Database database;
    private final HubLink hub;
    private final Function<Digest, Path> files;
    private final Settlement settlement;
    private final Pace pace;
    private boolean headKnown;

    Sender(Database database, HubLink hub, Function<Digest, Path> files, Settlement settlement, Pace pace) {
        this.database = database;
        this.hub = hub;
        this.files = files;
        this.settlement = settlement;
        this.pace = pace;
    }

    /// @return how long to wait before the next turn
    Duration turn() {
        try {
            return database.transaction(h -> LineStore.lock(h) ? work() : pace.quiet());
        } catch (RuntimeException | Error e) {
            // Whatever it was, the line must go on: nothing was lost, and the next turn asks for the head first.
            LOG.log(Level.WARNING, "the sender stumbled; it tries again", e);
            headKnown = false;
            return pace.first();
        }
    }

    private Duration work() {
        var identity = database.read(IdentityStore::find);
        if (identity == null || !identity.enrolled()) return pace.quiet();
        var pause = settlement.pause();
        if (pause == null) pause = headKnown ? step(identity.node()) : ask(identity.node());
        return pause == null ? Duration.ZERO : pause;
    }

    /// The head is asked first at every start, and again after every failure.
    private @Nullable Duration ask(NodeId node) {
        var answer = hub.head(node);
        if (answer instanceof Answer.Good<HeadMark>(var head)) {
            headKnown = true;
            return settlement.reconcile(head) ? null : pace.quiet();
        }
        boolean reached = !(answer instanceof Answer.Unreachable<HeadMark>);
        return later(new Delivery.Later(reached, Duration.ZERO, answer.why()));
    }

    private @Nullable Duration step(NodeId node) {
        var letter = database.read(Sender::letter);
        if (letter != null)
            return settle(letter.entry(), hub.deliver(node, letter.entry().position(), letter.nquads()));
        var file = database.read(OutboxFileStore::next);
        return file == null ? pace.quiet() : send(node, file);
    }

    private record Letter(Entry entry, byte[] nquads) {}

    /// Nothing goes before what was refused is corrected.
    private static @Nullable Letter letter(Handle h) {
        var entry = OutboxStore.next(h);
        if (entry == null || entry.state() != Entry.State.WAITING) return null;
        return new Letter(entry, OutboxStore.nquads(h, entry.position()));
    }

    private @Nullable Duration settle(Entry entry, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Taken(var head) -> taken(entry, head);
            case Delivery.Gap(var head) -> head.position().next().equals(entry.position()) ? odd() : reconcile(head);
            case Delivery.Fork() -> stop(Line.Stop.FORK);
            case Delivery.Closed() -> stop(Line.Stop.CLOSED);
            case Delivery.Refused(var faults) -> {
                settlement.refused(entry, faults);
                yield null;
            }
            case Delivery.Later later -> later(later);
        };
    }

    private @Nullable Duration taken(Entry entry, @Nullable HeadMark head) {
        if (head == null || head.position().compareTo(entry.position()) < 0) return odd();
        return reconcile(head);
    }

    private @Nullable Duration reconcile(HeadMark head) {
        return settlement.reconcile(head) ? null : pace.quiet();
    }

    private @Nullable Duration send(NodeId node, FileRow file) {
        var path = files.apply(file.digest());
        if (!Files.isRegularFile(path)) {
            settlement.fileRefused(file, "publishing.file.missing");
            return null;
        }
        return switch (hub.sendFile(node, file.digest(), path)) {
            case Delivery.Taken taken -> {
                settlement.fileTaken(file);
                yield null;
            }
            // Of a file, a conflict says that no publication announces it: trying again would only hold the line up.
            case Delivery.Refused _, Delivery.Fork _ -> {
                settlement.fileRefused(file, "publishing.file.refused");
                yield null;
            }
            case Delivery.Later later -> later(later);
            case Delivery.Gap gap -> odd();
            case Delivery.Closed closed -> odd();
        };
    }

    /// An answer that contradicts itself: the hub may be about to mend it.
    private Duration odd() {
        return later(new Delivery.Later(true, Duration.ZERO, Fault.of("", "link.odd")));
    }

    private Duration stop(Line.Stop stop) {
        headKnown = false;
        settlement.stopped(stop);
        return pace.quiet();
    }

    private Duration later(Delivery.Later later) {
        headKnown = false;
        return settlement.postponed(later);
    }
}
