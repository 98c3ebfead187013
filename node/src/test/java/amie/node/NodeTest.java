package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.db.TestDatabase;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {
    @TempDir
    private Path directory;

    private record Outcome(int code, String out, String error) {}

    @Test
    void it_starts_answers_stops_and_starts_again_as_the_same() throws IOException {
        try (var database = TestDatabase.with("db/node")) {
            for (int run = 0; run < 2; run++)
                try (var node = Node.start(settings(database), Clock.systemUTC())) {
                    RestAssured.given()
                            .get("http://127.0.0.1:" + node.port() + "/help")
                            .then()
                            .statusCode(200);
                }
            assertTrue(Files.readString(directory.resolve("instance")).matches("[0-9a-f]{8}"));
        }
    }

    @Test
    void without_its_database_it_says_so_on_a_page() {
        var database = TestDatabase.with("db/node");
        try (var node = Node.start(settings(database), Clock.systemUTC())) {
            database.close();
            var answer = RestAssured.given()
                    .header("Accept", "text/html")
                    .header("Accept-Language", "fr")
                    .get("http://127.0.0.1:" + node.port() + "/members");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.asString().contains("ne sont pas joignables"), answer.asString());
            assertTrue(answer.asString().contains("</html>"), answer.asString());
        }
    }

    @Test
    void a_port_in_use_is_said_in_a_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var outcome = whenCalled("--data", directory.resolve("data").toString(), "--port", port);
            assertEquals(69, outcome.code());
            assertTrue(outcome.error().contains("Port " + port + " is in use"), outcome.error());
            assertFalse(outcome.error().contains("\tat "), outcome.error());
        }
    }

    @Test
    void a_data_directory_that_is_none_is_said_in_a_sentence() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        var outcome = whenCalled("--data", file.toString());
        assertEquals(73, outcome.code());
        assertTrue(outcome.error().contains("cannot be read or written"), outcome.error());
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 70000, 64, is not a port",
        "--port, x, 64, Invalid value",
        "--host, 0.0.0.0, 64, would open the node to the network",
        "--public-url, ftp://amie.example, 64, is not the address of a site",
        "--db-url, nonsense, 69, no address of a PostgreSQL",
        "--colour, red, 64, Unknown option"
    })
    void what_cannot_be_done_is_said_with_a_code(String option, String value, int code, String sentence) {
        var outcome = whenCalled("--data", directory.toString(), option, value);
        assertEquals(code, outcome.code(), outcome.error());
        assertTrue(outcome.error().contains(sentence), outcome.error());
        assertFalse(outcome.error().contains("\tat "), outcome.error());
    }

    @Test
    void a_token_is_all_that_its_command_prints() {
        var outcome = whenCalled("token", "--data", directory.toString(), "--role", "TREASURER");
        assertEquals(0, outcome.code(), outcome.error());
        assertTrue(outcome.out().matches("amie_[A-Za-z0-9_-]{43}\\R"), outcome.out());
        assertEquals(
                64,
                whenCalled("token", "--data", directory.toString(), "--role", "STEWARD")
                        .code());
        assertEquals(
                64,
                whenCalled("token", "--data", directory.toString(), "--role", "KING")
                        .code());
        assertEquals(64, whenCalled("token", "--data", directory.toString()).code());
    }

    private NodeSettings settings(TestDatabase database) {
        return new NodeSettings(
                directory,
                "127.0.0.1",
                0,
                null,
                URI.create("http://127.0.0.1:9/"),
                database.settings(),
                false,
                NodeSettings.FILE_QUOTA);
    }

    private static Outcome whenCalled(String... arguments) {
        var out = new StringWriter();
        var error = new StringWriter();
        int code = Node.commands()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(arguments);
        return new Outcome(code, out.toString(), error.toString());
    }
}
