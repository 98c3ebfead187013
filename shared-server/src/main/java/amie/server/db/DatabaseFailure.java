package amie.server.db;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The database cannot be used, now or at all: why, as the key of a sentence of `amie/server/db/messages` and what
/// that sentence names. A running application answers it by 503, and goes on by itself once the database is back.
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<String> arguments;

    DatabaseFailure(@Nullable Throwable cause, String key, Object... arguments) {
        super(key + Stream.of(arguments).map(String::valueOf).toList(), cause);
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    /// Such as `database.in-use`.
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
