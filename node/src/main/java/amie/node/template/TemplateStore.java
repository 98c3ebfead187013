package amie.node.template;

import amie.model.AmieTemplate;
import amie.model.HalfDays;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.PartPlan;
import amie.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Templates without their parts; [PartStore] has those.
final class TemplateStore {
    private final Handle db;

    TemplateStore(Handle db) {
        this.db = db;
    }

    UUID insert(AmieTemplate content, Instant now) {
        var id = bind(db.createQuery("""
            insert into template (
              id, changed_at, lang, title, description, licence, parent_node, parent_template, parent_version,
              parts, price, launch_price, secondment, collective)
            values (
              gen_random_uuid(), :now, :lang, :title, :description, :licence, :parentNode, :parentTemplate,
              :parentVersion, :parts, :price, :launchPrice, :secondment, :collective)
            returning id
            """), content, now).mapTo(UUID.class).one();
        new PartStore(db, id).insert(content);
        return id;
    }

    /// @return the number of this edit, null if somebody else was first or there is no such template
    @Nullable
    Integer update(UUID id, int edit, AmieTemplate content, Instant now) {
        var next = bind(db.createQuery("""
            update template
            set edit = edit + 1,
              changed_at = :now,
              lang = :lang,
              title = :title,
              description = :description,
              licence = :licence,
              parent_node = :parentNode,
              parent_template = :parentTemplate,
              parent_version = :parentVersion,
              parts = :parts,
              price = :price,
              launch_price = :launchPrice,
              secondment = :secondment,
              collective = :collective
            where id = :id
            and edit = :edit
            returning edit
            """).bind("id", id).bind("edit", edit), content, now)
                .mapTo(Integer.class)
                .findOne()
                .orElse(null);
        if (next == null) return null;
        var parts = new PartStore(db, id);
        parts.delete();
        parts.insert(content);
        return next;
    }

    void published(UUID id, int number, int edit) {
        db.createUpdate("update template set published = :number, published_edit = :edit where id = :id")
                .bind("id", id)
                .bind("number", number)
                .bind("edit", edit)
                .execute();
    }

    @Nullable
    Template read(UUID id) {
        return db.createQuery("select * from template where id = :id")
                .bind("id", id)
                .map((row, context) -> template(row))
                .findOne()
                .orElse(null);
    }

    List<Template> all() {
        return db.createQuery("select * from template order by plain(title), id")
                .map((row, context) -> template(row))
                .list();
    }

    /// In the order of their ids, behind one of them or from the first.
    List<Template> after(@Nullable UUID last, int rows) {
        return db.createQuery("select * from template where :last::uuid is null or id > :last order by id limit :rows")
                .bind("last", last)
                .bind("rows", rows)
                .map((row, context) -> template(row))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AmieTemplate content, Instant now) {
        var parent = content.parent();
        return statement
                .bind("now", now)
                .bind("lang", content.lang())
                .bind("title", content.title())
                .bind("description", content.description())
                .bind("licence", content.licence())
                .bind(
                        "parentNode",
                        parent == null ? null : parent.template().node().value())
                .bind(
                        "parentTemplate",
                        parent == null
                                ? null
                                : UUID.fromString(parent.template().local()))
                .bind("parentVersion", parent == null ? null : Integer.valueOf(parent.number()))
                .bind("parts", content.parts())
                .bind("price", content.plan().price().cents())
                .bind("launchPrice", content.plan().launchPrice().cents())
                .bind("secondment", content.plan().secondment().count())
                .bind("collective", content.plan().collective().count());
    }

    private Template template(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var edit = row.getInt("edit");
        var published = row.getInt("published");
        var publishedEdit = row.getInt("published_edit");
        var number = published == 0 ? 1 : published + (edit == publishedEdit ? 0 : 1);
        var changed = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new Template(id, edit, published, publishedEdit, changed, content(row, id, number));
    }

    private AmieTemplate content(ResultSet row, UUID id, int number) throws SQLException {
        var parts = new PartStore(db, id);
        return new AmieTemplate(
                Lang.valueOf(row.getString("lang")),
                row.getString("title"),
                row.getString("description"),
                number,
                Licence.valueOf(row.getString("licence")),
                parent(row),
                row.getInt("parts"),
                new PartPlan(
                        new Money(row.getLong("price")),
                        new Money(row.getLong("launch_price")),
                        new HalfDays(row.getInt("secondment")),
                        new HalfDays(row.getInt("collective"))),
                parts.jobs(),
                parts.lines(),
                parts.services(),
                parts.trainings());
    }

    private static @Nullable TemplateVersion parent(ResultSet row) throws SQLException {
        if (row.getString("parent_node") == null) return null;
        var template = ObjectId.of(
                new NodeId(row.getString("parent_node")), Kind.TEMPLATE, row.getObject("parent_template", UUID.class));
        return new TemplateVersion(template, row.getInt("parent_version"));
    }
}
