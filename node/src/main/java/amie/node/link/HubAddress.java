package amie.node.link;

import amie.server.db.Database;
import java.net.URI;
import org.jdbi.v3.core.Handle;

/// Which hub this node speaks to: the one that somebody chose here, or else the one of the settings.
public final class HubAddress {
    private final Database database;
    private final URI standard;

    /// @param standard with a final slash
    public HubAddress(Database database, URI standard) {
        this.database = database;
        this.standard = slashed(standard);
    }

    public URI current() {
        return database.read(this::current);
    }

    public URI current(Handle h) {
        var chosen = LinkStore.address(h);
        return chosen == null ? standard : chosen;
    }

    public void choose(Handle h, URI address) {
        LinkStore.choose(h, slashed(address));
    }

    public static URI slashed(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? address : URI.create(text + "/");
    }
}
