package amie.server.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jspecify.annotations.Nullable;

/// How values go to the database and come back: records by the names of their columns, records of one component
/// (ids, money, days, digests) as that component, moments as `timestamptz`, enums by name.
final class Mapping {
    private Mapping() {}

    static Jdbi on(DataSource source) {
        var jdbi = Jdbi.create(source);
        jdbi.registerArgument(new ValueRecords.Arguments());
        jdbi.registerColumnMapper(new ValueRecords.Columns());
        jdbi.registerRowMapper(new ValueRecords.WholeRows());
        jdbi.registerArgument(new Moments());
        jdbi.registerArgument(new Uuids());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> moment(row, column));
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.registerArrayType(LocalDate.class, "date");
        jdbi.configure(ColumnMappers.class, mappers -> mappers.setCoalesceNullPrimitivesToDefaults(false));
        return jdbi;
    }

    private static final class Moments extends AbstractArgumentFactory<Instant> {
        Moments() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        }
    }

    /// Without it a missing one would go as text.
    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        Uuids() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, id);
        }
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
