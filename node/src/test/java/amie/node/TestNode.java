package amie.node;

import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.Stage;
import amie.server.db.Database;
import amie.server.db.TestDatabase;
import amie.server.web.Browser;
import amie.server.web.Role;
import amie.server.web.Route;
import amie.server.web.TestSite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// All features of a node on a database of their own and behind a real server, on the first of March 2027. It has
/// joined no federation.
public final class TestNode implements AutoCloseable {
    public static final URI SELF = URI.create("http://amie.test/");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    private final TestDatabase database = TestDatabase.with("db/node");
    private final TestFolder data = new TestFolder("node-");
    private final Features features;
    private final TestSite site;

    private TestNode(long quota, Clock clock) {
        var settings = new NodeSettings(data.path(), "127.0.0.1", 0, SELF, NOBODY, database.settings(), false, quota);
        features = new Features(database.database(), settings, clock, new SecureRandom());
        site = TestSite.of(routes(), Features.BUNDLES, "amie.node.view");
    }

    /// An Amie that is founded, and empty.
    public static TestNode founded() {
        return founded(NodeSettings.FILE_QUOTA);
    }

    /// @param quota of all files in bytes
    public static TestNode founded(long quota) {
        return founded(quota, CLOCK);
    }

    /// The same at a moment.
    public static TestNode founded(Instant moment) {
        return founded(NodeSettings.FILE_QUOTA, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static TestNode founded(long quota, Clock clock) {
        var node = new TestNode(quota, clock);
        var card = new GroupCard(Lang.FR, "Amie de la Plaine", "Plaine", null, Stage.CRUISE, null, null);
        node.database().run(db -> node.features.profile.set(db, card));
        return node;
    }

    static TestNode unfounded() {
        return new TestNode(NodeSettings.FILE_QUOTA, CLOCK);
    }

    List<Route> routes() {
        return FirstRun.before(
                features.routes(SELF), () -> database().read(db -> features.profile.current(db) != null));
    }

    public TestSite site() {
        return site;
    }

    public Database database() {
        return database.database();
    }

    public Browser browser(Role role) {
        return site.browser(role);
    }

    /// A coordinator's program.
    public RequestSpecification program() {
        return site.program(Role.COORDINATOR);
    }

    /// Sends JSON to an address of the API.
    public Response post(String path, String json) {
        return program().contentType("application/json").body(json).post(path);
    }

    /// The same over the version it has now.
    public Response put(String path, String json) {
        return program()
                .contentType("application/json")
                .header("If-Match", program().get(path).header("ETag"))
                .body(json)
                .put(path);
    }

    public long count(String table) {
        return database()
                .read(db -> db.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    /// The last segment of the address of what a POST made.
    public static String made(Response response) {
        var location = response.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        site.close();
        features.publishing.close();
        database.close();
        data.close();
    }
}
