package amie.hub;

import amie.hub.registry.Invitations;
import amie.model.wire.EnrolmentRequest;
import amie.model.wire.Json;
import amie.server.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// The whole hub in this JVM, at its public address, on a database of its own.
public final class RunningHub implements AutoCloseable {
    private final TestDatabase database = TestDatabase.with("db/hub");
    private final HttpClient client = HttpClient.newHttpClient();
    private final Hub hub;

    public RunningHub(Path data) {
        var address = URI.create("http://127.0.0.1:" + free() + "/");
        var settings = new HubSettings(
                data,
                "127.0.0.1",
                address.getPort(),
                address,
                TestNode.FEDERATION.base(),
                "Fédération de test",
                database.settings(),
                false,
                HubLimits.usual().intake(1_000_000, 1_000_000));
        this.hub = Hub.start(settings, Clock.systemUTC());
    }

    static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return hub.address();
    }

    /// Lets a node join with its inception.
    public void enrols(TestNode.Said inception) {
        var invitations = new Invitations(new SecureRandom(), Clock.systemUTC());
        var code = database.database().transaction(handle -> invitations.make(handle, "test", "Camille"));
        var request = new EnrolmentRequest(code, new String(inception.nquads(), StandardCharsets.UTF_8));
        send("POST", "/api/v1/nodes", "application/json", Json.write(request));
    }

    public void takes(TestNode.Said said) {
        send("PUT", said.path(), "application/n-quads", said.nquads());
    }

    private void send(String method, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        client.close();
        database.close();
    }
}
