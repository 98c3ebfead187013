package amie.hub.registry;

import org.jdbi.v3.core.Handle;

/// The row of `federation`.
final class CharterStore {
    private CharterStore() {}

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
