package amie.node.profile;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Stage;
import amie.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

final class ProfileStore {
    private final Handle db;

    ProfileStore(Handle db) {
        this.db = db;
    }

    @Nullable
    ProfileSheet read() {
        return db.createQuery("select * from profile")
                .map((row, context) -> new ProfileSheet(row.getInt("version"), card(row)))
                .findOne()
                .orElse(null);
    }

    void replace(GroupCard card, Instant now) {
        bind(db.createUpdate("""
            insert into profile (
              changed_at, lang, name, territory, about, stage, website,
              derived_node, derived_template, derived_version)
            values (
              :now, :lang, :name, :territory, :about, :stage, :website,
              :derivedNode, :derivedTemplate, :derivedVersion)
            on conflict (single) do update
            set version = profile.version + 1,
              changed_at = excluded.changed_at,
              lang = excluded.lang,
              name = excluded.name,
              territory = excluded.territory,
              about = excluded.about,
              stage = excluded.stage,
              website = excluded.website,
              derived_node = excluded.derived_node,
              derived_template = excluded.derived_template,
              derived_version = excluded.derived_version
            """), card, now).execute();
    }

    Optional<Integer> update(int version, GroupCard card, Instant now) {
        return bind(db.createQuery("""
            update profile
            set version = version + 1,
              changed_at = :now,
              lang = :lang,
              name = :name,
              territory = :territory,
              about = :about,
              stage = :stage,
              website = :website,
              derived_node = :derivedNode,
              derived_template = :derivedTemplate,
              derived_version = :derivedVersion
            where version = :version
            returning version
            """).bind("version", version), card, now)
                .mapTo(Integer.class)
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, GroupCard card, Instant now) {
        var from = card.derivedFrom();
        return statement
                .bind("now", now)
                .bind("lang", card.lang())
                .bind("name", card.name())
                .bind("territory", card.territory())
                .bind("about", card.about())
                .bind("stage", card.stage())
                .bind("website", card.website())
                .bind(
                        "derivedNode",
                        from == null ? null : from.template().node().value())
                .bind(
                        "derivedTemplate",
                        from == null ? null : UUID.fromString(from.template().local()))
                .bind("derivedVersion", from == null ? null : Integer.valueOf(from.number()));
    }

    private static GroupCard card(ResultSet row) throws SQLException {
        return new GroupCard(
                Lang.valueOf(row.getString("lang")),
                row.getString("name"),
                row.getString("territory"),
                row.getString("about"),
                Stage.valueOf(row.getString("stage")),
                row.getString("website"),
                derivedFrom(row));
    }

    private static @Nullable TemplateVersion derivedFrom(ResultSet row) throws SQLException {
        if (row.getString("derived_node") == null) return null;
        var template = ObjectId.of(
                new NodeId(row.getString("derived_node")),
                Kind.TEMPLATE,
                row.getObject("derived_template", UUID.class));
        return new TemplateVersion(template, row.getInt("derived_version"));
    }
}
