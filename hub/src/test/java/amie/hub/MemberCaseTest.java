package amie.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.paper.Read;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What an organisation that thinks of joining tells the hub of its spending.
class MemberCaseTest {
    private static final String PATH = "/start/for-a-member";
    private static final TestShelf SHELF = new TestShelf();
    private static final Map<String, String> FIGURES = Map.of(
            "licencesToday",
            "7 431,17",
            "parts",
            "2",
            "price",
            "2000",
            "secondment",
            "9",
            "collective",
            "2",
            "hour",
            "25");

    @AfterAll
    static void close() {
        SHELF.close();
    }

    @Test
    void isWeighedAgainstParts() throws IOException {
        var browser = SHELF.site().browser();
        assertTrue(browser.submit(PATH, PATH, FIGURES).asString().contains("3\u202f431\u00a0€ de moins"));
        var paper = browser.submit(PATH, PATH + "/pdf", FIGURES).asByteArray();
        assertEquals(1, Read.pages(paper));
        assertTrue(Read.words(paper).contains("3 431 € de moins"), Read.words(paper));
    }

    @Test
    void isNeitherKeptNorLogged() {
        var log = new Listening();
        var before = rows();
        Logger.getLogger("").addHandler(log);
        try {
            for (var path : List.of(PATH, PATH + "/pdf")) SHELF.site().browser().submit(PATH, path, FIGURES);
            SHELF.site().browser().submit(PATH, PATH, wrong());
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertTrue(log.said.stream().anyMatch(line -> line.contains(PATH)), "nothing was logged at all");
        assertEquals(
                List.of(),
                log.said.stream().filter(line -> line.matches("(?s).*7.?431.*")).toList());
        assertEquals(before, rows());
    }

    private static Map<String, String> wrong() {
        var wrong = new HashMap<>(FIGURES);
        wrong.put("parts", "zéro");
        return wrong;
    }

    /// How many rows each table holds.
    private static Map<String, Long> rows() {
        return SHELF.database().read(db -> {
            var counts = new HashMap<String, Long>();
            var tables = db.createQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'")
                    .mapTo(String.class)
                    .list();
            for (var table : tables)
                counts.put(
                        table,
                        db.createQuery("select count(*) from \"" + table + "\"")
                                .mapTo(Long.class)
                                .one());
            return counts;
        });
    }

    private static final class Listening extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            said.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
