package amie.hub.intake;

import amie.model.proof.Opening;
import amie.server.db.Database;
import java.util.List;

/// Gives the log to projections from its beginning.
final class Replay {
    private static final int STEP = 500;

    private final Log log = new Log();
    private final Database database;
    private final Opening opening;

    Replay(Database database, Opening opening) {
        this.database = database;
        this.opening = opening;
    }

    void run(List<Projection> projections) {
        database.run(handle -> {
            long last = log.lastSeq(handle);
            for (long first = 1; first <= last; first += STEP)
                for (var entry : log.between(handle, first, first + STEP - 1)) {
                    var accepted = accepted(entry);
                    for (var projection : projections) projection.apply(handle, accepted);
                }
        });
    }

    private Accepted accepted(Entry entry) {
        var publication = opening.stored(entry.nquads());
        return new Accepted(publication, entry.digest(), entry.seq(), entry.published(), entry.nquads());
    }
}
