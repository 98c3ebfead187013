package amie.node.service;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

final class ServiceListStore {
    private static final String ROWS = """
        select *
        from service
        where (:kind::text is null or kind = :kind)
        and archived = :archived
        and holds_words(concat_ws(' ', name, description, software, hosting), :search)
        """;

    private final Handle db;

    ServiceListStore(Handle db) {
        this.db = db;
    }

    List<Service> page(ServiceQuery query, int offset, int rows) {
        var order = query.sort().sql(query.descending());
        return bind(db.createQuery(ROWS + "order by " + order + ", plain(name), id offset :offset limit :rows"), query)
                .bind("offset", offset)
                .bind("rows", rows)
                .map(ServiceStore::service)
                .list();
    }

    List<Service> after(ServiceQuery query, @Nullable UUID last, int rows) {
        return bind(db.createQuery(ROWS + "and (:last::uuid is null or id > :last) order by id limit :rows"), query)
                .bind("last", last)
                .bind("rows", rows)
                .map(ServiceStore::service)
                .list();
    }

    private static Query bind(Query statement, ServiceQuery query) {
        return statement
                .bind("kind", query.kind())
                .bind("archived", query.archived())
                .bind("search", query.search());
    }
}
