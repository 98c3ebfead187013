package amie.hub.training;

import amie.hub.catalogue.Cursor;
import amie.hub.training.TrainingQuery.Length;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Looks trainings up. A search that no training answers with every word is answered by those that have some.
final class SearchStore {
    /// The words decide first (`asked`), then the filters.
    private static final String HITS = """
        with levels as materialized (
          select level, query from training_query(:text)),
        asked as materialized (
          select level, query
          from levels
          where exists (select from training_offer offer where offer.search @@ levels.query)
          order by level
          limit 1),
        hit as materialized (
          select offer.*, coalesce(card.name, offer.node) as group_name,
            case when :text = '' then offer.seq
              else (1000000 * ts_rank('{0.05, 0.2, 0.5, 1.0}', offer.search, asked.query))::bigint end as rank,
            coalesce(asked.level > 0, false) as loose
          from training_offer offer
          left join asked on true
          left join group_card card on card.node = offer.node
          where :text = '' or offer.search @@ asked.query)
        """;

    private static final String FILTER = """
        where (cast(:licence as text) is null or licence = :licence)
          and (cast(:level as text) is null or level = :level)
          and (cast(:lang as text) is null or lang = :lang)
          and (cast(:owner as text) is null or node = :owner)
          and half_days between :least and :most
        """;

    private SearchStore() {}

    record Hit(Training training, long rank) {
        Cursor cursor() {
            return Cursor.of(rank, training.id().node(), training.id().local());
        }
    }

    /// One row more than asked for, if there are more; without their material.
    static List<Hit> page(Handle handle, TrainingQuery query, @Nullable Cursor after, int size) {
        var sql = HITS + "select * from hit\n" + FILTER + """
              and (cast(:rank as bigint) is null or (-rank, node, local) > (-cast(:rank as bigint), :node, :local))
            order by rank desc, node, local
            limit :size
            """;
        return bound(handle.createQuery(sql), query)
                .bind("rank", after == null ? null : after.number(0))
                .bind("node", after == null ? null : after.key().get(1))
                .bind("local", after == null ? null : after.key().get(2))
                .bind("size", size + 1)
                .map((row, context) -> new Hit(TrainingStore.training(row, context), row.getLong("rank")))
                .list();
    }

    record Counts(long total, boolean loose, Map<String, List<Found.Facet>> facets) {}

    /// How many there are, and by each filter. A filter counts what the words find, whatever the other filters say.
    static Counts counts(Handle handle, TrainingQuery query) {
        var sql = HITS + """
            , kept as (select * from hit
            """ + FILTER + """
            )
            select 'total' as filter, '' as value, '' as label, count(*) as count,
              coalesce((select bool_or(loose) from hit), false) as loose from kept
            union all
            (select 'licence', licence, '', count(*), false from hit group by licence order by 4 desc, 2)
            union all
            (select 'level', level, '', count(*), false from hit group by level order by 4 desc, 2)
            union all
            (select 'language', lang, '', count(*), false from hit group by lang order by 4 desc, 2)
            union all
            (select 'length', case when half_days <= 1 then 'HALF_DAY' when half_days = 2 then 'DAY' else 'LONGER' end,
              '', count(*), false from hit group by 2 order by 4 desc, 2)
            union all
            (select 'group', node, min(group_name), count(*), false from hit group by node order by 4 desc, 2 limit 20)
            """;
        var total = new ArrayList<Counts>();
        var facets = new LinkedHashMap<String, List<Found.Facet>>();
        bound(handle.createQuery(sql), query)
                .map((row, context) -> {
                    var facet = new Found.Facet(row.getString("value"), row.getString("label"), row.getLong("count"));
                    if (row.getString("filter").equals("total"))
                        total.add(new Counts(facet.count(), row.getBoolean("loose"), Map.of()));
                    else
                        facets.computeIfAbsent(row.getString("filter"), filter -> new ArrayList<>())
                                .add(facet);
                    return facet;
                })
                .list();
        return new Counts(total.getFirst().total(), total.getFirst().loose(), facets);
    }

    private static Query bound(Query statement, TrainingQuery query) {
        var length = query.length();
        return statement
                .bind("text", query.text())
                .bind(
                        "licence",
                        query.licence() == null ? null : query.licence().name())
                .bind("level", query.level() == null ? null : query.level().name())
                .bind("lang", query.lang() == null ? null : query.lang().name())
                .bind("owner", query.node() == null ? null : query.node().value())
                .bind("least", length == null ? 0 : length.least())
                .bind("most", length == null ? Length.LONGER.most() : length.most());
    }
}
