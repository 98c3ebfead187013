package amie.node.founding;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The draft of a founding in the database.
final class DraftStore {
    private final Handle handle;

    DraftStore(Handle handle) {
        this.handle = handle;
    }

    /// Nobody else founds until the transaction ends.
    void lock() {
        handle.execute("lock table founding_draft in exclusive mode");
    }

    FoundingDraft read() {
        return handle.createQuery("select hub, invitation, template from founding_draft")
                .map((rs, context) -> new FoundingDraft(
                        address(rs.getString("hub")), rs.getString("invitation"), rs.getString("template"), entries()))
                .findOne()
                .orElse(FoundingDraft.NOTHING);
    }

    private static @Nullable URI address(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private SequencedMap<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        handle.createQuery("select field, value from founding_entry order by position")
                .map((rs, context) -> entries.put(rs.getString("field"), rs.getString("value")))
                .list();
        return entries;
    }

    void keep(FoundingDraft draft, Instant now) {
        handle.createUpdate("""
            insert into founding_draft (hub, invitation, template, changed_at)
            values (:hub, :invitation, :template, :now)
            on conflict (single) do update
            set hub = excluded.hub, invitation = excluded.invitation, template = excluded.template,
                changed_at = excluded.changed_at
            """)
                .bind("hub", draft.hub() == null ? null : draft.hub().toString())
                .bind("invitation", draft.invitation())
                .bind("template", draft.template())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        handle.execute("delete from founding_entry");
        int position = 0;
        for (var entry : draft.entries().entrySet())
            handle.execute(
                    "insert into founding_entry (field, position, value) values (?, ?, ?)",
                    entry.getKey(),
                    position++,
                    entry.getValue());
    }

    void forget() {
        handle.execute("delete from founding_entry");
        handle.execute("delete from founding_draft");
    }
}
