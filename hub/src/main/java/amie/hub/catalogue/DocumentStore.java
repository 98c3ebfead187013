package amie.hub.catalogue;

import amie.hub.intake.Accepted;
import amie.model.AmieTemplate;
import amie.model.Digest;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class DocumentStore {
    private static final String OF_OBJECT = """
        select d.node, d.kind, d.local, 0 as version, d.title, d.lang, d.first_published, d.withdrawn,
          coalesce(card.name, d.node) as group_name,
          p.epoch, p.rank, p.digest, p.published, p.generated_at, p.nquads
        from document d
        join publication p on p.seq = d.seq
        left join group_card card on card.node = d.node
        where d.node = :node and d.kind = :kind and d.local = :local
        """;

    private static final String OF_VERSION = """
        select v.node, d.kind, v.local, v.version, v.title, v.lang, d.first_published, d.withdrawn,
          coalesce(card.name, d.node) as group_name,
          p.epoch, p.rank, p.digest, p.published, p.generated_at, p.nquads
        from document_version v
        join document d on d.node = v.node and d.kind = 'TEMPLATE' and d.local = v.local
        join publication p on p.seq = v.seq
        left join group_card card on card.node = d.node
        where v.node = :node and v.local = :local and v.version = :version
        """;

    private static final String OF_PUBLICATION = """
        select p.node, p.kind, p.local, 0 as version, p.node || '/p/' || p.epoch || '-' || p.rank as title,
          coalesce(d.lang, 'FR') as lang, p.published as first_published, coalesce(d.withdrawn, false) and p.action <> 'DELETE' as withdrawn,
          coalesce(card.name, p.node) as group_name,
          p.epoch, p.rank, p.digest, p.published, p.generated_at, p.nquads
        from publication p
        left join document d on d.node = p.node and d.kind = p.kind and d.local = p.local
        left join group_card card on card.node = p.node
        where p.node = :node and p.epoch = :epoch and p.rank = :rank
        """;

    private static final String LISTED = """
        select d.*, coalesce(card.name, d.node) as group_name
        from document d
        left join group_card card on card.node = d.node
        where not d.withdrawn
        """;

    private DocumentStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from document");
        handle.execute("delete from document_version");
    }

    static void put(Handle handle, Accepted accepted, String title, Lang lang, boolean withdrawn) {
        var id = accepted.publication().object();
        handle.createUpdate("""
            insert into document
              (node, kind, local, title, lang, seq, first_published, published, withdrawn)
            values
              (:node, :kind, :local, :title, :lang, :seq, :published, :published, :withdrawn)
            on conflict (node, kind, local) do update
            set title = excluded.title, lang = excluded.lang, seq = excluded.seq,
              published = excluded.published, withdrawn = excluded.withdrawn
            """)
                .bind("node", id.node().value())
                .bind("kind", id.kind().name())
                .bind("local", id.local())
                .bind("title", title)
                .bind("lang", lang.name())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("withdrawn", withdrawn)
                .execute();
    }

    static void putVersion(Handle handle, Accepted accepted, AmieTemplate template) {
        var id = accepted.publication().object();
        handle.createUpdate("""
            insert into document_version (node, local, version, title, lang, seq)
            values (:node, :local, :version, :title, :lang, :seq)
            on conflict (node, local, version) do update
            set title = excluded.title, lang = excluded.lang, seq = excluded.seq
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("version", template.version())
                .bind("title", template.title())
                .bind("lang", template.lang().name())
                .bind("seq", accepted.seq())
                .execute();
    }

    static Document.Lookup find(Handle handle, ObjectId id) {
        return lookup(handle.createQuery(OF_OBJECT)
                .bind("node", id.node().value())
                .bind("kind", id.kind().name())
                .bind("local", id.local()));
    }

    static Document.Lookup find(Handle handle, TemplateVersion version) {
        return lookup(handle.createQuery(OF_VERSION)
                .bind("node", version.template().node().value())
                .bind("local", version.template().local())
                .bind("version", version.number()));
    }

    static Document.Lookup find(Handle handle, NodeId node, Position position) {
        return lookup(handle.createQuery(OF_PUBLICATION)
                .bind("node", node.value())
                .bind("epoch", position.epoch())
                .bind("rank", position.rank()));
    }

    static List<Listed> newest(Handle handle, int most) {
        return listed(
                handle.createQuery(LISTED + "order by d.seq desc limit :most").bind("most", most));
    }

    static List<Listed> of(Handle handle, NodeId node, int most) {
        return listed(handle.createQuery(LISTED + "and d.node = :node order by d.kind, d.title, d.local limit :most")
                .bind("node", node.value())
                .bind("most", most));
    }

    static Counts counts(Handle handle) {
        return handle.createQuery("""
            select
              count(*) filter (where kind = 'GROUP') as groups,
              count(*) filter (where kind = 'SERVICE') as services,
              count(*) filter (where kind = 'TRAINING') as trainings,
              count(*) filter (where kind = 'MATERIAL') as materials,
              count(*) filter (where kind = 'TEMPLATE') as templates,
              count(*) filter (where kind = 'BUDGET') as budgets
            from document
            where not withdrawn
            """)
                .map((row, context) -> new Counts(
                        row.getLong("groups"),
                        row.getLong("services"),
                        row.getLong("trainings"),
                        row.getLong("materials"),
                        row.getLong("templates"),
                        row.getLong("budgets")))
                .one();
    }

    private static Document.Lookup lookup(Query query) {
        return query.<Document.Lookup>map(
                        (row, context) -> row.getBoolean("withdrawn") ? new Document.Lookup.Withdrawn() : present(row))
                .findOne()
                .orElseGet(Document.Lookup.Missing::new);
    }

    private static Document.Lookup present(ResultSet row) throws SQLException {
        return new Document.Lookup.Present(new Document(
                id(row),
                row.getInt("version"),
                row.getString("title"),
                Lang.valueOf(row.getString("lang")),
                row.getString("group_name"),
                row.getTimestamp("first_published").toInstant(),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("generated_at").toInstant(),
                new Position(row.getInt("epoch"), row.getLong("rank")),
                new Digest(row.getString("digest")),
                row.getBytes("nquads")));
    }

    private static List<Listed> listed(Query query) {
        return query.map((row, context) -> new Listed(
                        id(row),
                        row.getString("group_name"),
                        Lang.valueOf(row.getString("lang")),
                        row.getString("title"),
                        row.getTimestamp("published").toInstant(),
                        row.getTimestamp("published").equals(row.getTimestamp("first_published"))))
                .list();
    }

    private static ObjectId id(ResultSet row) throws SQLException {
        return new ObjectId(
                new NodeId(row.getString("node")), Kind.valueOf(row.getString("kind")), row.getString("local"));
    }
}
