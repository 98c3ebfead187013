package amie.node.profile;

import amie.model.GroupCard;
import amie.model.Kind;
import amie.node.edge.Edit;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The Amie of this node. Before it is founded there is none.
public final class Profile {
    /// Under this id the group card is published: a node has one, whose IRI is the node's own.
    public static final UUID ID = new UUID(0, 0);

    private final Publishing publishing;
    private final Clock clock;

    public Profile(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /// The card as it stands, or null while the Amie is not founded.
    public @Nullable GroupCard current(Handle db) {
        var sheet = sheet(db);
        return sheet == null ? null : sheet.card();
    }

    /// Founds the Amie, or replaces its card whatever stood there.
    public void set(Handle db, GroupCard card) {
        new ProfileStore(db).replace(card, clock.instant());
    }

    @Nullable
    ProfileSheet sheet(Handle db) {
        return new ProfileStore(db).read();
    }

    Edit save(Handle db, int version, GroupCard card) {
        var store = new ProfileStore(db);
        return Edit.of(store.update(version, card, clock.instant()), () -> store.read() != null);
    }

    /// Publishes the card as it stands.
    public void publish(Handle db, GroupCard card) {
        publishing.publish(db, Kind.GROUP, ID, card);
    }

    void withdraw(Handle db) {
        if (publishing.joined(db)) publishing.withdraw(db, Kind.GROUP, ID);
    }

    public PublicationState state(Handle db, @Nullable GroupCard card) {
        return publishing.state(db, Kind.GROUP, ID, card);
    }
}
