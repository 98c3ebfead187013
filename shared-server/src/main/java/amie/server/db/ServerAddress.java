package amie.server.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/// Where the embedded server listens now. Connections are taken from the same source when it moves to another port.
final class ServerAddress {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String NAME = "amie";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final String password;
    private final PGSimpleDataSource source;

    ServerAddress(String password) {
        this.password = password;
        this.source = Sources.of(LOOPBACK, NAME, NAME, password);
    }

    PGSimpleDataSource source() {
        return source;
    }

    int port() {
        return source.getPortNumbers()[0];
    }

    void moveTo(int port) {
        source.setPortNumbers(new int[] {port});
    }

    /// Whether a server with these settings answers there. Its first answer makes our database in it, whose owner
    /// is no superuser.
    boolean answersWith(Map<String, String> settings) {
        var administration = Sources.of(LOOPBACK, "postgres", "postgres", password);
        administration.setPortNumbers(new int[] {port()});
        try (var connection = administration.getConnection()) {
            for (var name : DURABILITY) {
                if (!shown(connection, name).equals(settings.get(name))) return false;
            }
            prepare(connection);
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) throw new DatabaseFailure(e, "database.refused", "postgres");
            return false;
        }
    }

    private static String shown(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?")) {
            execute(connection, "create role %s login password '%s'".formatted(NAME, password));
        }
        if (!exists(connection, "select from pg_database where datname = ?")) {
            execute(connection, "create database %s owner %s".formatted(NAME, NAME));
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
