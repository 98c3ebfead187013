package amie.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections: single ones that give up soon, and a small pool of them.
final class Sources {
    private static final int SECONDS_TO_CONNECT = 3;
    private static final int SECONDS_TO_ANSWER = 90;
    private static final int CONNECTIONS = 8;

    private Sources() {}

    static PGSimpleDataSource of(String host, String database, String user, String password) {
        var source = impatient(user, password);
        source.setServerNames(new String[] {host});
        source.setDatabaseName(database);
        return source;
    }

    static PGSimpleDataSource of(DatabaseSettings.External settings) {
        var source = impatient("", "");
        try {
            source.setURL(settings.url());
        } catch (IllegalArgumentException e) {
            throw new DatabaseFailure(e, "database.url", settings.url());
        }
        if (!settings.user().isEmpty()) source.setUser(settings.user());
        if (!settings.password().isEmpty()) source.setPassword(settings.password());
        return source;
    }

    private static PGSimpleDataSource impatient(String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("amie");
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(SECONDS_TO_ANSWER);
        source.setTcpKeepAlive(true);
        return source;
    }

    /// Every query and every wait for a lock has an end, and times are in UTC.
    static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("amie");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(SECONDS_TO_CONNECT * 1000L);
        config.setValidationTimeout(1000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set statement_timeout = '60s'; set lock_timeout = '10s'; set timezone = 'UTC'");
        return new HikariDataSource(config);
    }
}
