package amie.server.db;

import java.lang.reflect.RecordComponent;
import org.jdbi.v3.core.statement.SqlStatement;

/// Records as the parameters of a statement.
public final class Rows {
    private Rows() {}

    /// Binds each component of the record by its name, lists as arrays; the record may be package-private.
    ///
    /// @return the statement
    public static <S extends SqlStatement<S>> S bind(S statement, Record row) {
        for (var component : row.getClass().getRecordComponents()) {
            statement.bindByType(component.getName(), value(component, row), component.getGenericType());
        }
        return statement;
    }

    static Object value(RecordComponent component, Record row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
