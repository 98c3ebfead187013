package amie.server.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// What a failed call to the database means to the one who called (PostgreSQL, appendix A: error codes).
final class Failures {
    /// Serialisation failure, deadlock: the same again may well succeed.
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

    private Failures() {}

    static boolean isWorthAnotherTry(Throwable thrown) {
        return codes(thrown).stream().anyMatch(WORTH_ANOTHER_TRY::contains);
    }

    /// The failure in our words, or as it is if it is nobody's fault but the program's.
    static RuntimeException of(RuntimeException thrown) {
        for (var cause : causes(thrown)) {
            if (!(cause instanceof SQLException refused)) continue;
            var code = String.valueOf(refused.getSQLState());
            if (code.startsWith("23")) return new ConstraintViolation(constraint(refused), thrown);
        }
        var key = codes(thrown).stream()
                .map(Failures::key)
                .filter(found -> found != null)
                .findFirst();
        if (key.isPresent()) return new DatabaseFailure(thrown, key.get());
        return causes(thrown).stream().anyMatch(java.sql.SQLTransientConnectionException.class::isInstance)
                ? new DatabaseFailure(thrown, "database.busy")
                : thrown;
    }

    private static @Nullable String key(String code) {
        if (code.equals("53100") || code.equals("58030")) return "database.no-room";
        if (code.startsWith("53") || code.equals("57014") || code.equals("55P03")) return "database.busy";
        if (WORTH_ANOTHER_TRY.contains(code)) return "database.busy";
        if (code.startsWith("08") || code.startsWith("57P")) return "database.gone";
        return null;
    }

    /// Why nothing can be done with a database on start.
    static DatabaseFailure ofStart(String url, SQLException thrown) {
        var code = String.valueOf(thrown.getSQLState());
        if (code.startsWith("28")) return new DatabaseFailure(thrown, "database.refused", url);
        if (code.equals("3D000")) return new DatabaseFailure(thrown, "database.unknown", url);
        return new DatabaseFailure(thrown, "database.unreachable", url, String.valueOf(thrown.getMessage()));
    }

    /// A column that must have a value has no named constraint: `{table}_{column}_not_null` stands for it.
    private static String constraint(SQLException thrown) {
        var said = thrown instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (said == null) return "";
        var name = said.getConstraint();
        return name != null ? name : said.getTable() + "_" + said.getColumn() + "_not_null";
    }

    private static List<String> codes(Throwable thrown) {
        return causes(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .toList();
    }

    /// With the further failures of a batch.
    private static List<Throwable> causes(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (Throwable cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof SQLException failed && failed.getNextException() != null) {
                causes.add(failed.getNextException());
            }
        }
        return causes;
    }
}
