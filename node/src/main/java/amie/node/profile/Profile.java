package amie.node.profile;

import amie.model.GroupCard;
import amie.node.edge.Edit;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The Amie of this node. Before it is founded there is none.
public final class Profile {
    /// Under this id the group card is published: a node has one, whose IRI is the node's own.
    public static final UUID ID = new UUID(0, 0);

    private final Clock clock;

    public Profile(Clock clock) {
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
}
