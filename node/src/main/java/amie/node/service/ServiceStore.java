package amie.node.service;

import amie.model.HalfDays;
import amie.model.Lang;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class ServiceStore {
    private final Handle db;

    ServiceStore(Handle db) {
        this.db = db;
    }

    UUID insert(ServiceOffer offer, Instant now) {
        return bind(db.createQuery("""
            insert into service (
              id, changed_at, lang, name, description, kind, software, unit, quota_per_part,
              half_days, hosting)
            values (
              gen_random_uuid(), :now, :lang, :name, :description, :kind, :software, :unit, :quota,
              :halfDays, :hosting)
            returning id
            """), offer, now).mapTo(UUID.class).one();
    }

    Optional<Integer> update(UUID id, int version, ServiceOffer offer, boolean archived, Instant now) {
        return bind(db.createQuery("""
            update service
            set version = version + 1,
              changed_at = :now,
              archived = :archived,
              lang = :lang,
              name = :name,
              description = :description,
              kind = :kind,
              software = :software,
              unit = :unit,
              quota_per_part = :quota,
              half_days = :halfDays,
              hosting = :hosting
            where id = :id
            and version = :version
            returning version
            """).bind("id", id).bind("version", version).bind("archived", archived), offer, now)
                .mapTo(Integer.class)
                .findOne();
    }

    @Nullable
    Service read(UUID id) {
        return db.createQuery("""
            select *
            from service
            where id = :id
            """)
                .bind("id", id)
                .map(ServiceStore::service)
                .findOne()
                .orElse(null);
    }

    List<Service> offered() {
        return db.createQuery("""
            select *
            from service
            where not archived
            order by plain(name), id
            """).map(ServiceStore::service).list();
    }

    long count() {
        return db.createQuery("""
            select count(*)
            from service
            where not archived
            """).mapTo(Long.class).one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ServiceOffer offer, Instant now) {
        var days = offer.days();
        return statement
                .bind("now", now)
                .bind("lang", offer.lang())
                .bind("name", offer.name())
                .bind("description", offer.description())
                .bind("kind", offer.service())
                .bind("software", offer.software())
                .bind("unit", offer.unit())
                .bind("quota", offer.quotaPerPart())
                .bind("halfDays", days == null ? null : Integer.valueOf(days.count()))
                .bind("hosting", offer.hosting());
    }

    static Service service(ResultSet row, StatementContext context) throws SQLException {
        var halfDays = row.getObject("half_days", Integer.class);
        return new Service(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getBoolean("archived"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new ServiceOffer(
                        Lang.valueOf(row.getString("lang")),
                        row.getString("name"),
                        row.getString("description"),
                        ServiceKind.valueOf(row.getString("kind")),
                        row.getString("software"),
                        row.getString("unit"),
                        row.getObject("quota_per_part", Integer.class),
                        halfDays == null ? null : new HalfDays(halfDays),
                        row.getString("hosting")));
    }
}
