package amie.node;

import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.Stage;
import amie.server.account.AccountPolicy;
import amie.server.account.Accounts;
import amie.server.account.FirstAccount;
import amie.server.account.SignInLimits;
import amie.server.account.Tokens;
import amie.server.account.Visit;
import amie.server.db.Database;
import amie.server.db.TestDatabase;
import amie.server.web.Role;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/// A real node that has joined a real hub, with its own database and server.
public final class JoinedNode implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private final TestDatabase database = TestDatabase.with("db/node");
    private final TestFolder folder = new TestFolder("joined-");
    private final int port = TestFolder.freePort();
    private final Node node;
    private final String token;

    public JoinedNode(RealHub hub, String name) {
        node = Node.start(
                new NodeSettings(
                        folder.path(),
                        "127.0.0.1",
                        port,
                        null,
                        hub.address(),
                        database.settings(),
                        false,
                        NodeSettings.FILE_QUOTA),
                CLOCK);
        new Accounts(database.database(), CLOCK, new SecureRandom(), AccountPolicy.ofNode(), SignInLimits.usual())
                .createFirst(
                        new FirstAccount("Camille", "camille@exemple.fr", "ocarina-mirabelle-27"),
                        new Visit("127.0.0.1", "test"));
        token = token(database.database(), Role.COORDINATOR);
        var card = new GroupCard(Lang.FR, name, "Plaine", null, Stage.CRUISE, null, null);
        database.database().run(db -> node.profile().set(db, card));
        program()
                .contentType("application/json")
                .body("{\"invitation\": \"" + hub.invite() + "\"}")
                .post("/api/v1/federation")
                .then()
                .statusCode(200);
    }

    static String token(Database database, Role role) {
        return new Tokens(database, CLOCK, new SecureRandom())
                .create(role, "test", Duration.ofDays(1))
                .secret();
    }

    /// A coordinator's program.
    public RequestSpecification program() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + port)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token);
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

    @Override
    public void close() {
        node.close();
        database.close();
        folder.close();
    }
}
