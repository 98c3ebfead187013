package amie.server.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Records in columns and rows: a record of one component is a value in a column, one of several is a row.
final class ValueRecords {
    private ValueRecords() {}

    private static boolean isValue(Type type) {
        return type instanceof Class<?> record && record.isRecord() && record.getRecordComponents().length == 1;
    }

    static final class Arguments implements ArgumentFactory {
        @Override
        public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
            if (!(value instanceof Record record) || !isValue(value.getClass())) return Optional.empty();
            var component = value.getClass().getRecordComponents()[0];
            var inner = Rows.value(component, record);
            return config.get(org.jdbi.v3.core.argument.Arguments.class).findFor(component.getGenericType(), inner);
        }
    }

    static final class Columns implements ColumnMapperFactory {
        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            if (!isValue(type)) return Optional.empty();
            var record = (Class<?>) type;
            var component = record.getRecordComponents()[0];
            var constructor = constructor(record, component);
            return config.get(org.jdbi.v3.core.mapper.ColumnMappers.class)
                    .findFor(component.getGenericType())
                    .map(inner -> (row, column, context) -> {
                        row.getObject(column);
                        return row.wasNull() ? null : make(constructor, inner.map(row, column, context));
                    });
        }
    }

    static final class WholeRows implements RowMapperFactory {
        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            return type instanceof Class<?> record && record.isRecord() && !isValue(type)
                    ? Optional.of(ConstructorMapper.of(record))
                    : Optional.empty();
        }
    }

    private static Constructor<?> constructor(Class<?> record, RecordComponent component) {
        try {
            var constructor = record.getDeclaredConstructor(component.getType());
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Constructor<?> constructor, Object inner) {
        try {
            return constructor.newInstance(inner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a column that is no " + constructor.getDeclaringClass(), e);
        }
    }
}
