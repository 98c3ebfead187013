package amie.hub;

import amie.hub.intake.Intake;
import amie.hub.intake.Outcome;
import amie.hub.registry.Invitations;
import amie.hub.registry.Nodes;
import amie.model.Digest;
import amie.model.Federation;
import amie.server.db.Database;
import amie.server.db.TestDatabase;
import amie.server.web.Route;
import amie.server.web.TestSite;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// What the hub shows, on a real database and a real server, fed by publications that real keys signed.
public final class TestShelf implements AutoCloseable {
    public static final Federation FEDERATION = TestNode.FEDERATION;
    private final TestDatabase database = TestDatabase.with("db/hub");
    private final TestClock clock = new TestClock();
    private final Nodes nodes = new Nodes(clock);
    private final Invitations invitations = new Invitations(new SecureRandom(), clock);
    private final Path folder = newFolder();
    private final Shelf shelf;
    private final Intake intake;
    private final TestSite site;

    public TestShelf() {
        this(HubLimits.usual());
    }

    public TestShelf(HubLimits limits) {
        shelf = new Shelf(database.database(), FEDERATION, URI.create("http://hub.test/"), folder, limits, clock);
        intake = new Intake(database.database(), FEDERATION, nodes, invitations, shelf.projections(), clock, () -> {});
        site = TestSite.of(shelf.routes(), Shelf.BUNDLES, "amie.hub.view");
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("shelf-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestSite site() {
        return site;
    }

    public Database database() {
        return database.database();
    }

    public Path folder() {
        return folder;
    }

    public TestClock clock() {
        return clock;
    }

    /// What the hub does at start and once a day.
    public void sweeps() {
        shelf.files().sweep();
    }

    /// Whether the bytes of a file lie on the disk.
    public boolean keeps(Digest digest) {
        return Files.exists(shelf.files().path(digest));
    }

    public Intake intake() {
        return intake;
    }

    public List<Route> routes() {
        return shelf.routes();
    }

    /// Those of the whole hub.
    public List<Route> everyRoute() {
        var address = URI.create("http://hub.test/");
        var settings = new HubSettings(
                folder,
                "127.0.0.1",
                0,
                address,
                FEDERATION.base(),
                "Test",
                database.settings(),
                false,
                HubLimits.usual());
        return new Features(database.database(), settings, FEDERATION, clock, new SecureRandom()).routes();
    }

    /// A node that has joined.
    public TestNode joined(String slug, int seed) {
        var node = new TestNode(slug, seed);
        var invitation = database.database().transaction(handle -> invitations.make(handle, "test", "Camille"));
        intake.enrol(invitation, node.inception().nquads());
        return node;
    }

    /// Takes in what a node says; whatever is refused fails the test.
    public void takes(TestNode.Said said) {
        var outcome = intake.submit(said.node(), said.position(), said.nquads());
        if (!(outcome instanceof Outcome.Added)) throw new AssertionError(outcome.toString());
    }

    /// A node brings a file.
    public Response brings(TestNode node, Digest digest, byte[] content) {
        return site.program()
                .contentType("application/octet-stream")
                .body(new ByteArrayInputStream(content))
                .put("/api/v1/nodes/" + node.id() + "/files/" + digest.hex());
    }

    @Override
    public void close() {
        site.close();
        database.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
