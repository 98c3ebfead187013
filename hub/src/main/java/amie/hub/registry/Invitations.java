package amie.hub.registry;

import amie.model.NodeId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Permissions to join, made and revoked by the steward: single use, seven days.
public final class Invitations {
    public static final Duration LIFETIME = Duration.ofDays(7);
    public static final int LONGEST_NOTE = 200;

    private final InvitationStore store = new InvitationStore();
    private final Codes codes;
    private final Clock clock;

    public Invitations(SecureRandom random, Clock clock) {
        this.codes = new Codes(random);
        this.clock = clock;
    }

    /// Makes an invitation and returns its code, which cannot be shown again.
    public String make(Handle handle, String note, String steward) {
        var code = codes.next();
        var now = clock.instant();
        store.add(handle, UUID.randomUUID(), Codes.hash(code), note, steward, now, now.plus(LIFETIME));
        return code;
    }

    /// Revokes an invitation that nobody used; false if there is none such.
    public boolean revoke(Handle handle, UUID id) {
        return store.revoke(handle, id, clock.instant());
    }

    /// Uses an invitation up for a node that joins in the same transaction.
    public Redemption redeem(Handle handle, String code, NodeId node) {
        var found = store.lock(handle, Codes.hash(code));
        if (found == null) return Redemption.UNKNOWN;
        var now = clock.instant();
        return switch (found.state(now)) {
            case USED -> Redemption.USED;
            case REVOKED -> Redemption.REVOKED;
            case EXPIRED -> Redemption.EXPIRED;
            case OPEN -> {
                store.use(handle, found.id(), node, now);
                yield Redemption.REDEEMED;
            }
        };
    }

    /// The newest first.
    public List<Invitation> list(Handle handle) {
        return store.list(handle);
    }
}
