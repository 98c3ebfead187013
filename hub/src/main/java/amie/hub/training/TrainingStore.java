package amie.hub.training;

import amie.hub.intake.Accepted;
import amie.model.HalfDays;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.TrainingOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

final class TrainingStore {
    private static final String ROWS = """
        select offer.*, coalesce(card.name, offer.node) as group_name
        from training_offer offer
        left join group_card card on card.node = offer.node
        """;

    private TrainingStore() {}

    static void clear(Handle handle) {
        handle.execute("delete from training_offer");
        handle.execute("delete from training_word");
    }

    static void put(Handle handle, Accepted accepted, TrainingOffer offer) {
        var id = accepted.publication().object();
        remove(handle, id);
        handle.createUpdate("""
            insert into training_offer
              (node, local, seq, published, lang, title, objectives, half_days, level, seats,
               licence, origin, search)
            values
              (:node, :local, :seq, :published, :lang, :title, :objectives, :halfDays, :level,
               cast(:seats as integer), :licence, :origin, '')
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .bind("seq", accepted.seq())
                .bind("published", accepted.published())
                .bind("lang", offer.lang().name())
                .bind("title", offer.title())
                .bind("objectives", offer.objectives())
                .bind("halfDays", offer.duration().count())
                .bind("level", offer.level().name())
                .bind("seats", offer.seats())
                .bind("licence", offer.licence().name())
                .bind("origin", offer.origin())
                .execute();
        index(handle, id);
    }

    static void remove(Handle handle, ObjectId id) {
        handle.createUpdate("delete from training_offer where node = :node and local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    /// Makes a training findable by its own words and by those of its whole material.
    static void index(Handle handle, ObjectId id) {
        handle.createUpdate("""
            with shown as (
              select string_agg(m.title, ' ') as titles,
                string_agg(concat_ws(' ', m.description, m.author), ' ') as texts
              from whole_material m
              where m.training_node = :node and m.training_local = :local),
            indexed as (
              update training_offer offer
              set search = amie_vector(offer.title, 'A') || amie_vector(shown.titles, 'B')
                || amie_vector(offer.objectives, 'C') || amie_vector(shown.texts, 'D')
              from shown
              where offer.node = :node and offer.local = :local
              returning concat_ws(' ', offer.title, offer.objectives, shown.titles, shown.texts) as text)
            insert into training_word
            select word.* from indexed cross join lateral training_words(indexed.text) as word
            on conflict do nothing
            """)
                .bind("node", id.node().value())
                .bind("local", id.local())
                .execute();
    }

    /// Without its material.
    static Optional<Training> find(Handle handle, ObjectId id) {
        return handle.createQuery(ROWS + "where offer.node = :node and offer.local = :local")
                .bind("node", id.node().value())
                .bind("local", id.local())
                .map(TrainingStore::training)
                .findOne();
    }

    /// Those that were imported or adapted from this one; without their material.
    static List<Training> adaptations(Handle handle, String origin, int most) {
        return handle.createQuery(ROWS + "where offer.origin = :origin order by offer.seq limit :most")
                .bind("origin", origin)
                .bind("most", most)
                .map(TrainingStore::training)
                .list();
    }

    static Training training(ResultSet row, StatementContext context) throws SQLException {
        var offer = new TrainingOffer(
                Lang.valueOf(row.getString("lang")),
                row.getString("title"),
                row.getString("objectives"),
                new HalfDays(row.getInt("half_days")),
                Level.valueOf(row.getString("level")),
                row.getObject("seats", Integer.class),
                Licence.valueOf(row.getString("licence")),
                row.getString("origin"));
        var id = new ObjectId(new NodeId(row.getString("node")), Kind.TRAINING, row.getString("local"));
        return new Training(
                id,
                row.getString("group_name"),
                offer,
                row.getTimestamp("published").toInstant(),
                List.of());
    }
}
