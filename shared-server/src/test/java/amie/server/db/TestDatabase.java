package amie.server.db;

import java.util.List;

/// A fresh, migrated database on the one server of the test run; for a test class:
/// `private static final TestDatabase DATABASE = TestDatabase.with("db/node")`, closed after all.
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final DatabaseSettings settings;
    private final Database database;

    private TestDatabase(List<String> migrations) {
        name = TestServer.ONE.create(migrations);
        settings = TestServer.ONE.settings(name, migrations);
        database = Database.on(TestServer.ONE.source(name), () -> {});
    }

    /// @param migrations the application's own: `db/hub`, `db/node`, or none
    public static TestDatabase with(String... migrations) {
        return new TestDatabase(List.of(migrations));
    }

    public Database database() {
        return database;
    }

    /// For an application that opens the database itself.
    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        database.close();
        TestServer.ONE.drop(name);
    }
}
