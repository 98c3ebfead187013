package amie.node.training;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

final class TrainingListStore {
    private static final String ROWS = """
        select *
        from training
        where (:level::text is null or level = :level)
        and (:licence::text is null or licence = :licence)
        and holds_words(concat_ws(' ', title, objectives), :search)
        """;

    private final Handle db;

    TrainingListStore(Handle db) {
        this.db = db;
    }

    List<Training> page(TrainingQuery query, int offset, int rows) {
        var order = query.sort().sql(query.descending());
        return bind(db.createQuery(ROWS + "order by " + order + ", plain(title), id offset :offset limit :rows"), query)
                .bind("offset", offset)
                .bind("rows", rows)
                .map(TrainingStore::training)
                .list();
    }

    List<Training> after(TrainingQuery query, @Nullable UUID last, int rows) {
        return bind(db.createQuery(ROWS + "and (:last::uuid is null or id > :last) order by id limit :rows"), query)
                .bind("last", last)
                .bind("rows", rows)
                .map(TrainingStore::training)
                .list();
    }

    private static Query bind(Query statement, TrainingQuery query) {
        return statement
                .bind("level", query.level())
                .bind("licence", query.licence())
                .bind("search", query.search());
    }
}
