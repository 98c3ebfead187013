package amie.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExternalTest {
    private static final TestDatabase TEST = TestDatabase.with();
    private static final DatabaseSettings.External SETTINGS = (DatabaseSettings.External) TEST.settings();

    @AfterAll
    static void close() {
        TEST.close();
    }

    private static String failureOf(String url, String user, String password) {
        var settings = new DatabaseSettings.External(url, user, password, List.of());
        return assertThrows(DatabaseFailure.class, () -> Database.open(settings))
                .key();
    }

    @Test
    void anExternalServerIsUsedByItsAddress() {
        var environment = Map.of("AMIE_DB_USER", SETTINGS.user(), "AMIE_DB_PASSWORD", SETTINGS.password());
        try (var database = Database.open(DatabaseSettings.external(SETTINGS.url(), environment))) {
            assertTrue(database.isUp());
        }
    }

    @Test
    void whatIsWrongWithAnAddressIsSaid() {
        var url = SETTINGS.url();
        assertEquals("database.refused", failureOf(url, "amie", "wrong"));
        assertEquals("database.refused", failureOf(url, "nobody", SETTINGS.password()));
        assertEquals("database.unknown", failureOf(url.replaceFirst("test_\\d+", "none"), "amie", SETTINGS.password()));
        assertEquals("database.unreachable", failureOf("jdbc:postgresql://127.0.0.1:1/amie", "amie", "x"));
        assertEquals("database.unreachable", failureOf("jdbc:postgresql://amie.invalid/amie", "amie", "x"));
        assertEquals("database.url", failureOf("mysql://127.0.0.1/amie", "amie", "x"));
    }

    @Test
    void aMigrationThatIsNotThereIsSaid() {
        var settings = new DatabaseSettings.External(
                SETTINGS.url(), SETTINGS.user(), SETTINGS.password(), List.of("db/nowhere"));
        assertEquals(
                "database.migration",
                assertThrows(DatabaseFailure.class, () -> Database.open(settings))
                        .key());
    }

    @Test
    void noSecretIsPrinted() {
        assertFalse(SETTINGS.toString().contains(SETTINGS.password()));
    }
}
