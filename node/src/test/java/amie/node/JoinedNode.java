package amie.node;

import amie.hub.Hub;
import amie.hub.HubSettings;
import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.Stage;
import amie.server.account.Tokens;
import amie.server.db.Database;
import amie.server.db.TestDatabase;
import amie.server.web.Role;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;

/// A real node that has joined a real hub, each with its own database and server.
public final class JoinedNode implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private final TestDatabase hubDatabase = TestDatabase.with("db/hub");
    private final TestDatabase nodeDatabase = TestDatabase.with("db/node");
    private final Path directory = directory();
    private final int hubPort = freePort();
    private final int port = freePort();
    private final Hub hub;
    private final Node node;
    private final String token;

    public JoinedNode() {
        var address = URI.create("http://127.0.0.1:" + hubPort + "/");
        hub = Hub.start(
                new HubSettings(
                        made("hub"),
                        "127.0.0.1",
                        hubPort,
                        address,
                        address,
                        "Fédération de test",
                        hubDatabase.settings(),
                        false,
                        10_000,
                        10_000),
                CLOCK);
        node = Node.start(
                new NodeSettings(
                        made("node"),
                        "127.0.0.1",
                        port,
                        null,
                        address,
                        nodeDatabase.settings(),
                        false,
                        NodeSettings.FILE_QUOTA),
                CLOCK);
        token = token(nodeDatabase.database(), Role.COORDINATOR);
        found();
        join();
    }

    private void found() {
        var card = new GroupCard(Lang.FR, "Amie de la Plaine", "Plaine", null, Stage.CRUISE, null, null);
        nodeDatabase.database().run(db -> node.profile().set(db, card));
    }

    private void join() {
        var invitation = given(hubPort, token(hubDatabase.database(), Role.STEWARD))
                .contentType("application/json")
                .body("{\"note\": \"Plaine\"}")
                .post("/api/v1/invitations")
                .jsonPath()
                .getString("invitation");
        program()
                .contentType("application/json")
                .body("{\"invitation\": \"" + invitation + "\"}")
                .post("/api/v1/federation")
                .then()
                .statusCode(200);
    }

    private static String token(Database database, Role role) {
        return new Tokens(database, CLOCK, new SecureRandom())
                .create(role, "test", Duration.ofDays(1))
                .secret();
    }

    private static RequestSpecification given(int port, String token) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + port)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token);
    }

    /// A coordinator's program at the node.
    public RequestSpecification program() {
        return given(port, token);
    }

    /// Anybody at the hub.
    public RequestSpecification visitor() {
        return RestAssured.given().baseUri("http://127.0.0.1:" + hubPort).urlEncodingEnabled(false);
    }

    /// What the program sees of a publication once it waits no more.
    public String settled(String path) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            var state = program().get(path + "/publication").jsonPath().getString("state");
            if (!state.equals("WAITING")) return state;
            Thread.sleep(50);
        }
        throw new AssertionError("still waiting: " + path);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("joined-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        node.close();
        hub.close();
        nodeDatabase.close();
        hubDatabase.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
