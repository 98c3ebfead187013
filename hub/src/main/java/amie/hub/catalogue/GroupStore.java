package amie.hub.catalogue;

import amie.hub.intake.Accepted;
import amie.model.GroupCard;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Stage;
import amie.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class GroupStore {
    private static final String COLUMNS = """
        select card.*,
          (select count(*) from document d
           where d.node = card.node and d.kind = 'SERVICE' and not d.withdrawn) as services,
          (select count(*) from document d
           where d.node = card.node and d.kind = 'TRAINING' and not d.withdrawn) as trainings,
          (select count(*) from document d
           where d.node = card.node and d.kind = 'TEMPLATE' and not d.withdrawn) as templates,
          (select count(*) from document d
           where d.node = card.node and d.kind = 'BUDGET' and not d.withdrawn) as budgets
        from group_card card
        """;

    private GroupStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from group_card");
    }

    static void put(Handle handle, Accepted accepted, GroupCard card) {
        var origin = card.derivedFrom();
        remove(handle, accepted.publication().node());
        handle.createUpdate("""
            insert into group_card
              (node, seq, published, lang, name, territory, about, stage, website,
               template_node, template_local, template_version, name_key, search)
            values
              (:node, :seq, :published, :lang, :name, :territory, :about, :stage, :website,
               :templateNode, :templateLocal, cast(:templateVersion as integer), lower(unaccent(:name)),
               amie_vector(:name, 'A') || amie_vector(concat_ws(' ', :territory, :about), 'C'))
            """)
                .bind("node", accepted.publication().node().value())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", card.lang().name())
                .bind("name", card.name())
                .bind("territory", card.territory())
                .bind("about", card.about())
                .bind("stage", card.stage().name())
                .bind("website", card.website())
                .bind(
                        "templateNode",
                        origin == null ? null : origin.template().node().value())
                .bind("templateLocal", origin == null ? null : origin.template().local())
                .bind("templateVersion", origin == null ? null : origin.number())
                .execute();
    }

    static void remove(Handle handle, NodeId node) {
        handle.createUpdate("delete from group_card where node = :node")
                .bind("node", node.value())
                .execute();
    }

    static Optional<Group> find(Handle handle, NodeId node) {
        return handle.createQuery(COLUMNS + "where card.node = :node")
                .bind("node", node.value())
                .map(GroupStore::group)
                .findOne();
    }

    /// One row more than asked for, if there are more.
    static List<Row> list(Handle handle, GroupQuery query, @Nullable Cursor after, int size) {
        return handle.createQuery(COLUMNS + """
            where (cast(:stage as text) is null or card.stage = :stage)
              and (cast(:origin as text) is null or card.template_node || '/' || card.template_local = :origin)
              and position(lower(unaccent(:territory)) in lower(unaccent(card.territory))) > 0
              and (:text = '' or card.search @@ amie_query(:text))
              and (cast(:name as text) is null or (card.name_key, card.node) > (:name, :node))
            order by card.name_key, card.node
            limit :size
            """)
                .bind("stage", query.stage() == null ? null : query.stage().name())
                .bind("origin", query.origin() == null ? null : key(query.origin()))
                .bind("text", query.text())
                .bind("territory", query.territory())
                .bind("name", after == null ? null : after.key().get(0))
                .bind("node", after == null ? null : after.key().get(1))
                .bind("size", size + 1)
                .map((row, context) ->
                        new Row(group(row, context), Cursor.of(row.getString("name_key"), row.getString("node"))))
                .list();
    }

    /// The Amies that were founded from a template, by template and version.
    static List<Group> founded(Handle handle, int most) {
        return handle.createQuery(COLUMNS + """
            where card.template_node is not null
            order by card.template_node, card.template_local, card.template_version, card.name_key
            limit :most
            """)
                .bind("most", most)
                .map(GroupStore::group)
                .list();
    }

    record Row(Group group, Cursor cursor) {}

    private static String key(ObjectId template) {
        return template.node() + "/" + template.local();
    }

    private static Group group(ResultSet row, StatementContext context) throws SQLException {
        var card = new GroupCard(
                Lang.valueOf(row.getString("lang")),
                row.getString("name"),
                row.getString("territory"),
                row.getString("about"),
                Stage.valueOf(row.getString("stage")),
                row.getString("website"),
                origin(row));
        return new Group(
                new NodeId(row.getString("node")),
                card,
                row.getTimestamp("published").toInstant(),
                new Group.Shares(
                        row.getInt("services"),
                        row.getInt("trainings"),
                        row.getInt("templates"),
                        row.getInt("budgets")));
    }

    private static @Nullable TemplateVersion origin(ResultSet row) throws SQLException {
        var node = row.getString("template_node");
        if (node == null) return null;
        var template = new ObjectId(new NodeId(node), Kind.TEMPLATE, row.getString("template_local"));
        return new TemplateVersion(template, row.getInt("template_version"));
    }
}
