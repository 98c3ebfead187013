package amie.hub.registry;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The row of `federation`.
final class CharterStore {
    private CharterStore() {}

    static @Nullable String settled(Handle handle) {
        return handle.createQuery("select base from federation")
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    static String settle(Handle handle, String base) {
        handle.createUpdate("""
            insert into federation (base)
            values (:base)
            on conflict do nothing
            """).bind("base", base).execute();
        return handle.createQuery("select base from federation")
                .mapTo(String.class)
                .one();
    }
}
