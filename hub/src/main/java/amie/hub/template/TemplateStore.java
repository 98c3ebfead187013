package amie.hub.template;

import amie.hub.catalogue.Cursor;
import amie.hub.intake.Accepted;
import amie.model.AmieTemplate;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class TemplateStore {
    private static final String ROWS = """
        select t.*, coalesce(card.name, t.node) as group_name,
          not exists (
            select from template_version later
            where later.node = t.node and later.local = t.local and later.version > t.version
              and not later.withdrawn) as latest,
          (select count(*) from group_card founded
           where founded.template_node = t.node and founded.template_local = t.local) as users,
          array(
            select founded.name from group_card founded
            where founded.template_node = t.node and founded.template_local = t.local
            order by founded.name
            limit 12) as used_by,
          (select above.title from template_version above
           where above.node = t.parent_node and above.local = t.parent_local and above.version = t.parent_version
             and not above.withdrawn) as parent_title
        from template_version t
        left join group_card card on card.node = t.node
        """;

    private TemplateStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from template_version");
    }

    static void put(Handle handle, Accepted accepted, AmieTemplate template) {
        var id = accepted.publication().object();
        var parent = template.parent();
        handle.createUpdate("delete from template_version where node = :node and local = :local and version = :version")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("version", template.version())
                .execute();
        handle.createUpdate("""
            insert into template_version
              (node, local, version, seq, published, lang, title, description, licence, parts, price_cents,
               parent_node, parent_local, parent_version)
            values
              (:node, :local, :version, :seq, :published, :lang, :title, :description, :licence, :parts, :price,
               :parentNode, :parentLocal, cast(:parentVersion as integer))
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("version", template.version())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", template.lang().name())
                .bind("title", template.title())
                .bind("description", template.description())
                .bind("licence", template.licence().name())
                .bind("parts", template.parts())
                .bind("price", template.plan().price().cents())
                .bind(
                        "parentNode",
                        parent == null ? null : parent.template().node().value())
                .bind("parentLocal", parent == null ? null : parent.template().local())
                .bind("parentVersion", parent == null ? null : parent.number())
                .execute();
    }

    /// Its place in the lineage stays, without its words.
    static void withdraw(Handle handle, ObjectId id) {
        handle.createUpdate("""
            update template_version set withdrawn = true, title = '', description = ''
            where node = :node and local = :local
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    /// Every version, each template's in order.
    static List<Version> all(Handle handle, int most) {
        return handle.createQuery(ROWS + "order by t.node, t.local, t.version limit :most")
                .bind("most", most)
                .map(TemplateStore::version)
                .list();
    }

    static List<Version> of(Handle handle, ObjectId template, int most) {
        return handle.createQuery(
                        ROWS + "where t.node = :node and t.local = :local order by t.version desc limit :most")
                .bind("node", template.node().value())
                .bind("local", template.local())
                .bind("most", most)
                .map(TemplateStore::version)
                .list();
    }

    /// The versions that adapt some version of this template.
    static List<Version> children(Handle handle, ObjectId template, int most) {
        return handle.createQuery(ROWS + """
            where t.parent_node = :node and t.parent_local = :local and not t.withdrawn
            order by t.parent_version, t.seq
            limit :most
            """)
                .bind("node", template.node().value())
                .bind("local", template.local())
                .bind("most", most)
                .map(TemplateStore::version)
                .list();
    }

    /// The latest version of each template, newest first; one row more than asked for, if there are more.
    static List<Row> latest(Handle handle, @Nullable NodeId node, @Nullable Cursor after, int size) {
        return handle.createQuery("select * from (" + ROWS + """
            ) t
            where latest and not withdrawn
              and (cast(:node as text) is null or node = :node)
              and (cast(:seq as bigint) is null or seq < :seq)
            order by seq desc
            limit :size
            """)
                .bind("node", node == null ? null : node.value())
                .bind("seq", after == null ? null : after.number(0))
                .bind("size", size + 1)
                .map((row, context) -> new Row(version(row, context), Cursor.of(row.getLong("seq"))))
                .list();
    }

    record Row(Version version, Cursor cursor) {}

    private static Version version(ResultSet row, StatementContext context) throws SQLException {
        return new Version(
                named(row.getString("node"), row.getString("local"), row.getInt("version")),
                row.getString("group_name"),
                Lang.valueOf(row.getString("lang")),
                row.getString("title"),
                row.getString("description"),
                Licence.valueOf(row.getString("licence")),
                row.getInt("parts"),
                new Money(row.getLong("price_cents")),
                row.getInt("users"),
                List.of((String[]) row.getArray("used_by").getArray()),
                parent(row),
                row.getString("parent_title"),
                row.getTimestamp("published").toInstant(),
                row.getBoolean("latest"),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable TemplateVersion parent(ResultSet row) throws SQLException {
        var node = row.getString("parent_node");
        return node == null ? null : named(node, row.getString("parent_local"), row.getInt("parent_version"));
    }

    private static TemplateVersion named(String node, String local, int number) {
        return new TemplateVersion(new ObjectId(new NodeId(node), Kind.TEMPLATE, local), number);
    }
}
