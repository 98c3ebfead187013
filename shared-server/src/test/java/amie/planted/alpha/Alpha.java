package amie.planted.alpha;

import amie.planted.Planted;
import amie.planted.beta.BetaManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/// A feature that sees the root and its neighbour, speaks SQL, asks the machine for the time and chains threads.
public final class Alpha {
    private final ThreadLocal<String> mine = ThreadLocal.withInitial(Planted::alpha);

    public List<String> names(Handle handle) {
        return handle.createQuery("select 'a'").mapTo(String.class).list();
    }

    public CompletableFuture<Instant> later(BetaManager neighbour) {
        return CompletableFuture.completedFuture(Instant.now()).thenApply(now -> now.plusNanos(neighbour.count()));
    }

    public String mine() {
        return mine.get();
    }
}
