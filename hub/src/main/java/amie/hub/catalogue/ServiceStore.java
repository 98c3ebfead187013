package amie.hub.catalogue;

import amie.hub.intake.Accepted;
import amie.model.HalfDays;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class ServiceStore {
    private static final String ROWS = """
        select offer.*, coalesce(card.name, offer.node) as group_name
        from service_offer offer
        left join group_card card on card.node = offer.node
        """;

    private ServiceStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from service_offer");
    }

    static void put(Handle handle, Accepted accepted, ServiceOffer offer) {
        var id = accepted.publication().object();
        var days = offer.days();
        remove(handle, id);
        handle.createUpdate("""
            insert into service_offer
              (node, local, seq, published, lang, name, description, service, software,
               unit, quota_per_part, half_days, hosting, name_key, search)
            values
              (:node, :local, :seq, :published, :lang, :name, :description, :service, :software,
               :unit, cast(:quota as integer), cast(:halfDays as integer), :hosting, lower(unaccent(:name)),
               amie_vector(concat_ws(' ', :name, :software), 'A')
                 || amie_vector(concat_ws(' ', :description, :hosting), 'C'))
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", offer.lang().name())
                .bind("name", offer.name())
                .bind("description", offer.description())
                .bind("service", offer.service().name())
                .bind("software", offer.software())
                .bind("unit", offer.unit())
                .bind("quota", offer.quotaPerPart())
                .bind("halfDays", days == null ? null : days.count())
                .bind("hosting", offer.hosting())
                .execute();
    }

    static void remove(Handle handle, ObjectId id) {
        handle.createUpdate("delete from service_offer where node = :node and local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    static Optional<Service> find(Handle handle, ObjectId id) {
        return handle.createQuery(ROWS + "where offer.node = :node and offer.local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .map((row, context) -> row(row, context).service())
                .findOne();
    }

    /// By kind, then by name. One row more than asked for, if there are more.
    static List<Row> list(Handle handle, ServiceQuery query, @Nullable Cursor after, int size) {
        return handle.createQuery(ROWS + """
            where (cast(:kind as text) is null or offer.service = :kind)
              and (cast(:owner as text) is null or offer.node = :owner)
              and (:text = '' or offer.search @@ amie_query(:text))
              and (cast(:service as text) is null
                   or (offer.service, offer.name_key, offer.node, offer.local)
                      > (:service, :name, :node, :local))
            order by offer.service, offer.name_key, offer.node, offer.local
            limit :size
            """)
                .bind("kind", query.kind() == null ? null : query.kind().name())
                .bind("owner", query.node() == null ? null : query.node().value())
                .bind("text", query.text())
                .bind("service", after == null ? null : after.key().get(0))
                .bind("name", after == null ? null : after.key().get(1))
                .bind("node", after == null ? null : after.key().get(2))
                .bind("local", after == null ? null : after.key().get(3))
                .bind("size", size + 1)
                .map(ServiceStore::row)
                .list();
    }

    record Row(Service service, Cursor cursor) {}

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var id = new ObjectId(new NodeId(row.getString("node")), Kind.SERVICE, row.getString("local"));
        var days = row.getObject("half_days", Integer.class);
        var offer = new ServiceOffer(
                Lang.valueOf(row.getString("lang")),
                row.getString("name"),
                row.getString("description"),
                ServiceKind.valueOf(row.getString("service")),
                row.getString("software"),
                row.getString("unit"),
                row.getObject("quota_per_part", Integer.class),
                days == null ? null : new HalfDays(days),
                row.getString("hosting"));
        var service = new Service(
                id,
                row.getString("group_name"),
                offer,
                row.getTimestamp("published").toInstant());
        return new Row(service, Cursor.of(offer.service(), row.getString("name_key"), id.node(), id.local()));
    }
}
