package amie.node.training;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.TrainingOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class TrainingStore {
    private final Handle db;

    TrainingStore(Handle db) {
        this.db = db;
    }

    UUID insert(TrainingOffer offer, Instant now) {
        return bind(db.createQuery("""
            insert into training (
              id, changed_at, lang, title, objectives, half_days, level, seats, licence, origin)
            values (
              gen_random_uuid(), :now, :lang, :title, :objectives, :halfDays, :level, :seats,
              :licence, :origin)
            returning id
            """), offer, now).mapTo(UUID.class).one();
    }

    Optional<Integer> update(UUID id, int version, TrainingOffer offer, Instant now) {
        return bind(db.createQuery("""
            update training
            set version = version + 1,
              changed_at = :now,
              lang = :lang,
              title = :title,
              objectives = :objectives,
              half_days = :halfDays,
              level = :level,
              seats = :seats,
              licence = :licence,
              origin = :origin
            where id = :id
            and version = :version
            returning version
            """).bind("id", id).bind("version", version), offer, now)
                .mapTo(Integer.class)
                .findOne();
    }

    Optional<Integer> delete(UUID id, int version) {
        return db.createQuery("""
            delete from training
            where id = :id
            and version = :version
            returning version
            """)
                .bind("id", id)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne();
    }

    @Nullable
    Training read(UUID id) {
        return db.createQuery("""
            select *
            from training
            where id = :id
            """)
                .bind("id", id)
                .map(TrainingStore::training)
                .findOne()
                .orElse(null);
    }

    Map<String, UUID> byOrigin(List<String> origins) {
        return db.createQuery("select origin, id from training where origin = any(:origins)")
                .bindArray("origins", String.class, origins)
                .reduceRows(new HashMap<String, UUID>(), (found, row) -> {
                    found.put(row.getColumn("origin", String.class), row.getColumn("id", UUID.class));
                    return found;
                });
    }

    List<Training> offered() {
        return db.createQuery("""
            select *
            from training
            order by plain(title), id
            """).map(TrainingStore::training).list();
    }

    long count() {
        return db.createQuery("select count(*) from training").mapTo(Long.class).one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, TrainingOffer offer, Instant now) {
        return statement
                .bind("now", now)
                .bind("lang", offer.lang())
                .bind("title", offer.title())
                .bind("objectives", offer.objectives())
                .bind("halfDays", offer.duration().count())
                .bind("level", offer.level())
                .bind("seats", offer.seats())
                .bind("licence", offer.licence())
                .bind("origin", offer.origin());
    }

    static Training training(ResultSet row, StatementContext context) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new TrainingOffer(
                        Lang.valueOf(row.getString("lang")),
                        row.getString("title"),
                        row.getString("objectives"),
                        new HalfDays(row.getInt("half_days")),
                        Level.valueOf(row.getString("level")),
                        row.getObject("seats", Integer.class),
                        Licence.valueOf(row.getString("licence")),
                        row.getString("origin")));
    }
}
