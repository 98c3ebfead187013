package amie.server.db;

import java.time.Duration;

/// Waiting, and being told to stop waiting.
final class Pause {
    private Pause() {}

    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static DatabaseFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DatabaseFailure(e, "database.stopping");
    }
}
