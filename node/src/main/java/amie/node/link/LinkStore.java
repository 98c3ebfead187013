package amie.node.link;

import java.net.URI;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The address of the hub that somebody chose.
final class LinkStore {
    private LinkStore() {}

    static @Nullable URI address(Handle h) {
        return h.createQuery("select address from hub_link")
                .mapTo(String.class)
                .findOne()
                .map(URI::create)
                .orElse(null);
    }

    static void choose(Handle h, URI address) {
        h.createUpdate("""
            insert into hub_link (address)
            values (:address)
            on conflict (single) do update
            set address = excluded.address
            """).bind("address", address.toString()).execute();
    }
}
