package amie.hub.intake;

import amie.model.Federation;
import amie.model.proof.Opening;
import amie.server.db.Database;
import java.util.List;

/// Makes projections anew from the log, all of them or none, in one transaction.
public final class Replay {
    private static final int STEP = 500;

    private final Log log = new Log();
    private final Database database;
    private final Opening opening;

    public Replay(Database database, Federation federation) {
        this.database = database;
        this.opening = new Opening(federation);
    }

    /// @return how many publications were read
    /// @throws IllegalStateException if one is damaged; nothing is changed then
    public long run(List<? extends Projection> projections) {
        return database.transaction(handle -> {
            for (var projection : projections) projection.forget(handle);
            long last = log.lastSeq(handle);
            for (long first = 1; first <= last; first += STEP)
                for (var entry : log.between(handle, first, first + STEP - 1)) {
                    var accepted = accepted(entry);
                    for (var projection : projections) projection.apply(handle, accepted);
                }
            return last;
        });
    }

    private Accepted accepted(Entry entry) {
        var publication = opening.stored(entry.nquads());
        return new Accepted(publication, entry.digest(), entry.seq(), entry.published(), entry.nquads());
    }
}
