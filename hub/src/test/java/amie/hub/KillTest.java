package amie.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestNode.Said;
import amie.hub.registry.Invitations;
import amie.model.wire.EnrolmentRequest;
import amie.model.wire.Json;
import amie.server.db.DatabaseSettings;
import amie.server.db.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hub that is killed while it takes publications in has every one that it acknowledged, once.
class KillTest {
    private static final int KILLS = 3;
    private static final TestDatabase DATABASE = TestDatabase.with("db/hub");
    private static final URI ADDRESS = URI.create("http://127.0.0.1:" + RunningHub.free() + "/");

    @TempDir
    private static Path data;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Process start() throws IOException {
        var database = (DatabaseSettings.External) DATABASE.settings();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "amie.hub.Hub",
                        "--data=" + data,
                        "--port=" + ADDRESS.getPort(),
                        "--federation=" + TestNode.FEDERATION.base(),
                        "--db-url=" + database.url())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("hub.log").toFile());
        builder.environment().put("AMIE_DB_USER", database.user());
        builder.environment().put("AMIE_DB_PASSWORD", database.password());
        return builder.start();
    }

    /// The status, or 0 if there was no answer.
    private int send(String method, String path, String type, byte[] body) throws InterruptedException {
        var request = HttpRequest.newBuilder(ADDRESS.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            return 0;
        }
    }

    private void awaitStart() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (send("PUT", "/api/v1/nodes/x", "text/plain", new byte[0]) != 0) return;
            Thread.sleep(100);
        }
        throw new AssertionError("the hub did not start");
    }

    private TestNode joined() throws InterruptedException {
        var node = new TestNode("tenace", 1);
        var invitations = new Invitations(new SecureRandom(), Clock.systemUTC());
        var code = DATABASE.database().transaction(handle -> invitations.make(handle, "test", "Camille"));
        var request = new EnrolmentRequest(code, new String(node.inception().nquads(), StandardCharsets.UTF_8));
        assertEquals(201, send("POST", "/api/v1/nodes", "application/json", Json.write(request)));
        return node;
    }

    private static void kill(Process hub, long after) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(after);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            hub.destroyForcibly();
        });
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice() throws Exception {
        var random = new Random(7);
        var hub = start();
        var acknowledged = new ArrayList<Said>();
        try {
            awaitStart();
            var node = joined();
            var next = node.offers("Service 0");
            for (int killed = 0; killed < KILLS; killed++) {
                kill(hub, 200 + random.nextInt(800));
                while (delivered(next)) {
                    acknowledged.add(next);
                    next = node.offers("Service " + acknowledged.size());
                }
                hub.waitFor();
                hub = start();
                awaitStart();
            }
            assertTrue(delivered(next));
            acknowledged.add(next);
            thenTheLogIs(acknowledged);
        } finally {
            hub.destroyForcibly().waitFor();
        }
    }

    private boolean delivered(Said said) throws InterruptedException {
        int status = send("PUT", said.path(), "application/n-quads", said.nquads());
        assertTrue(status == 201 || status == 200 || status == 0, "status " + status);
        return status != 0;
    }

    private static void thenTheLogIs(List<Said> acknowledged) {
        var kept = DATABASE.database()
                .read(handle -> handle.createQuery("select digest from publication where rank > 1 order by seq")
                        .mapTo(String.class)
                        .list());
        assertEquals(acknowledged.stream().map(said -> said.digest().value()).toList(), kept);
    }
}
