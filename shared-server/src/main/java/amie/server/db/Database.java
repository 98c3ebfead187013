package amie.server.db;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of one application: the only way to reach it, one transaction at a time.
public interface Database extends AutoCloseable {
    /// Runs the work in one transaction: all of it is kept, or nothing. A violated constraint leaves as
    /// [ConstraintViolation].
    <T extends @Nullable Object> T transaction(Function<Handle, T> work);

    void run(Consumer<Handle> work);

    /// Reads in one transaction that sees one state and cannot write.
    <T extends @Nullable Object> T read(Function<Handle, T> work);

    @Override
    void close();
}
