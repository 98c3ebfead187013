package amie.node;

import amie.hub.Hub;
import amie.hub.HubLimits;
import amie.hub.HubSettings;
import amie.server.db.TestDatabase;
import amie.server.web.Role;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Clock;

/// A real hub with its own database and server.
public final class RealHub implements AutoCloseable {
    private final TestDatabase database = TestDatabase.with("db/hub");
    private final TestFolder folder = new TestFolder("hub-");
    private final int port = TestFolder.freePort();
    private final Hub hub = Hub.start(
            new HubSettings(
                    folder.path(),
                    "127.0.0.1",
                    port,
                    address(),
                    address(),
                    "Fédération de test",
                    database.settings(),
                    false,
                    HubLimits.usual().intake(10_000, 10_000)),
            Clock.systemUTC());

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /// The code of a fresh invitation, made by a steward.
    public String invite() {
        return visitor()
                .header("Authorization", "Bearer " + JoinedNode.token(database.database(), Role.STEWARD))
                .contentType("application/json")
                .body("{\"note\": \"Une Amie\"}")
                .post("/api/v1/invitations")
                .jsonPath()
                .getString("invitation");
    }

    /// Anybody.
    public RequestSpecification visitor() {
        return RestAssured.given().baseUri("http://127.0.0.1:" + port).urlEncodingEnabled(false);
    }

    @Override
    public void close() {
        hub.close();
        database.close();
        folder.close();
    }
}
