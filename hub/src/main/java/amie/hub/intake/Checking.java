package amie.hub.intake;

import amie.hub.registry.Nodes;
import amie.model.NodeId;
import amie.model.Position;
import amie.model.proof.Opened;
import amie.model.proof.Opening;
import amie.model.proof.VerifyingKey;
import amie.server.db.Database;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Opens what nodes send, outside any lock. Virtual threads are not time-sliced: no more are at it than there are
/// cores,
/// or all of them would end late.
final class Checking {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Opening opening;
    private final Database database;
    private final Nodes nodes;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    Checking(Opening opening, Database database, Nodes nodes) {
        this.opening = opening;
        this.database = database;
        this.nodes = nodes;
    }

    /// What is in the document, or null if too many wait.
    @Nullable
    Opened open(byte[] nquads) {
        try {
            if (!cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return opening.open(nquads, this::key);
        } finally {
            cores.release();
        }
    }

    private @Nullable VerifyingKey key(NodeId node, int number, Position position) {
        var current = database.read(handle -> nodes.key(handle, node, position));
        return current == null || current.number() != number ? null : VerifyingKey.parse(current.publicKey());
    }
}
