package amie.server.db;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// Says why a data directory cannot be used.
final class Unusable {
    private Unusable() {}

    static DatabaseFailure of(Path data, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left")) return new DatabaseFailure(e, "database.full", data);
        var named = e instanceof FileSystemException file && file.getReason() == null
                ? e.getClass().getSimpleName() + " " + file.getFile()
                : reason;
        return new DatabaseFailure(e, "database.unusable", data, named);
    }
}
