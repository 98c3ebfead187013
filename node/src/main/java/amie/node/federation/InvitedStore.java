package amie.node.federation;

import java.net.URI;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The remembered invitation in the database.
final class InvitedStore {
    private InvitedStore() {}

    static @Nullable Invited find(Handle db) {
        return db.createQuery("select hub, code from remembered_invitation")
                .map((rs, context) -> new Invited(URI.create(rs.getString("hub")), rs.getString("code")))
                .findOne()
                .orElse(null);
    }

    static void keep(Handle db, Invited invited) {
        db.execute("""
            insert into remembered_invitation (hub, code)
            values (?, ?)
            on conflict (single) do update
            set hub = excluded.hub, code = excluded.code
            """, invited.hub().toString(), invited.code());
    }

    static void forget(Handle db) {
        db.execute("delete from remembered_invitation");
    }
}
