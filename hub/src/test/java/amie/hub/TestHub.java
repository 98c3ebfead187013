package amie.hub;

import amie.hub.intake.EnrolmentApi;
import amie.hub.intake.Intake;
import amie.hub.intake.Limits;
import amie.hub.intake.Projection;
import amie.hub.intake.PublicationApi;
import amie.hub.registry.FederationApi;
import amie.hub.registry.Invitations;
import amie.hub.registry.Nodes;
import amie.hub.registry.StewardPages;
import amie.hub.sparql.RdfView;
import amie.hub.sparql.SparqlPages;
import amie.hub.stream.StreamPages;
import amie.model.Federation;
import amie.server.db.Database;
import amie.server.db.TestDatabase;
import amie.server.web.Route;
import amie.server.web.TestSite;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// The features that take publications in and hand them out, on a real database and a real server; whoever names a
/// role has it.
public final class TestHub implements AutoCloseable {
    private final TestDatabase database = TestDatabase.with("db/hub");
    private final TestClock clock = new TestClock();
    private final AtomicInteger commits = new AtomicInteger();
    private final Nodes nodes = new Nodes(clock);
    private final Invitations invitations = new Invitations(new SecureRandom(), clock);
    private final Intake intake;
    private final RdfView view;
    private final TestSite site;

    public TestHub(Projection... projections) {
        this(TestNode.FEDERATION, 100_000, projections);
    }

    public TestHub(Federation federation, int perMinute, Projection... projections) {
        var all = new ArrayList<Projection>(List.of(projections));
        all.add((handle, accepted) -> nodes.named(handle, accepted.publication()));
        this.view = new RdfView(database.database(), federation);
        view.start();
        while (view.seq() < 0) LockSupport.parkNanos(1_000_000);
        this.intake = new Intake(database.database(), federation, nodes, invitations, all, clock, this::grown);
        var limits = Limits.perMinute(perMinute, perMinute, clock);
        var publicUrl = URI.create("http://hub.test/");
        var routes = new ArrayList<Route>();
        routes.addAll(new PublicationApi(intake, database.database(), limits).routes());
        routes.addAll(new EnrolmentApi(intake, federation, limits).routes());
        routes.addAll(new FederationApi("Fédération de test", federation, publicUrl).routes());
        routes.addAll(new StewardPages(database.database(), invitations, nodes, clock).routes());
        routes.addAll(new StreamPages(database.database(), federation, publicUrl).routes());
        routes.addAll(new SparqlPages(view, federation, Duration.ofSeconds(2)).routes());
        this.site = TestSite.of(routes, Features.BUNDLES, "amie.hub.view");
    }

    public Database database() {
        return database.database();
    }

    public Intake intake() {
        return intake;
    }

    public TestSite site() {
        return site;
    }

    public TestClock clock() {
        return clock;
    }

    private void grown() {
        commits.incrementAndGet();
        view.wake();
    }

    public RdfView view() {
        return view;
    }

    /// How often the log grew.
    public int commits() {
        return commits.get();
    }

    public String invitation() {
        return database().transaction(handle -> invitations.make(handle, "test", "Camille"));
    }

    public Response enrol(String invitation, TestNode.Said inception) {
        var body =
                Map.of("invitation", invitation, "publication", new String(inception.nquads(), StandardCharsets.UTF_8));
        return site.program()
                .contentType("application/json")
                .body(amie.model.wire.Json.write(body))
                .post("/api/v1/nodes");
    }

    public TestNode joined(String slug, int seed) {
        return joined(new TestNode(slug, seed));
    }

    public TestNode joined(TestNode node) {
        enrol(invitation(), node.inception()).then().statusCode(201);
        return node;
    }

    public Response put(TestNode.Said said) {
        return sending("application/n-quads").body(said.nquads()).put(said.path());
    }

    /// A request with a body of exactly this media type: REST Assured would add a charset.
    public RequestSpecification sending(String mediaType) {
        return site.program()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType);
    }

    @Override
    public void close() {
        site.close();
        view.close();
        database.close();
    }
}
