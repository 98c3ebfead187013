package amie.node.federation;

import amie.model.Fault;
import amie.model.NodeId;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.profile.Profile;
import amie.node.publishing.Publishing;
import amie.server.db.Database;
import java.net.URI;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Joins this Amie to the federation of a hub.
public final class Membership {
    private static final Pattern INVITATION = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private final Database database;
    private final Publishing publishing;
    private final Profile profile;
    private final HubAddress address;

    public Membership(Database database, Publishing publishing, Profile profile, HubAddress address) {
        this.database = database;
        this.publishing = publishing;
        this.profile = profile;
        this.address = address;
    }

    /// Keeps an invitation until this Amie joined: the hub may be out of reach for a while.
    public void remember(Handle db, Invited invited) {
        InvitedStore.keep(db, new Invited(HubAddress.slashed(invited.hub()), invited.code()));
    }

    public @Nullable Invited remembered() {
        return database.read(InvitedStore::find);
    }

    /// Joins with an invitation; the group card is the first that is said there. The address becomes the one that this
    /// node speaks to.
    public Answer<NodeId> join(URI hub, String entered) {
        var invitation = entered.replaceAll("\\s", "");
        var card = database.read(profile::current);
        if (card == null) return new Answer.Unsound<>(Fault.of("", "federation.no-profile"));
        if (!INVITATION.matcher(invitation).matches())
            return new Answer.Unsound<>(Fault.of("invitation", "federation.fault.invitation"));
        var slashed = HubAddress.slashed(hub);
        return publishing.join(slashed, invitation, card.name(), db -> {
            address.choose(db, slashed);
            InvitedStore.forget(db);
            profile.publish(db, card);
        });
    }
}
