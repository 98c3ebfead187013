package amie.server.db;

import java.nio.file.Path;
import java.util.List;

/// What the last lines of a server that ended at once mean.
final class ServerLog {
    private static final int SHOWN = 5;

    private ServerLog() {}

    /// Another server, or what is left of one, still has the cluster: it may be gone in a moment.
    static boolean saysOccupied(List<String> lines) {
        return says(lines, "already exists") || says(lines, "still in use");
    }

    static boolean saysPortTaken(List<String> lines) {
        return says(lines, "Address already in use") || says(lines, "could not create any TCP/IP sockets");
    }

    static DatabaseFailure failure(Path data, List<String> lines) {
        var last = String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        if (says(lines, "No space left on device")) return new DatabaseFailure(null, "database.full", data);
        if (says(lines, "database files are incompatible")) {
            return new DatabaseFailure(null, "database.version", data, last);
        }
        if (says(lines, "ermission") || says(lines, "wrong ownership")) {
            return new DatabaseFailure(null, "database.unusable", data, last);
        }
        return new DatabaseFailure(null, "database.silent", last);
    }

    private static boolean says(List<String> lines, String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }
}
