package amie.node.template;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.Job;
import amie.model.AmieTemplate.ServiceModel;
import amie.model.AmieTemplate.TrainingModel;
import amie.model.BudgetLine;
import amie.model.GroupCard;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.Money;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.PartPlan;
import amie.model.ServiceKind;
import amie.model.Stage;
import amie.model.TemplateVersion;
import amie.model.budget.Plan;
import amie.node.TestTexts;
import amie.node.budget.Budgets;
import amie.node.edge.Once;
import amie.node.link.Answer;
import amie.node.link.Calls;
import amie.node.link.HubAddress;
import amie.node.link.HubLink;
import amie.node.profile.Profile;
import amie.node.publishing.Pace;
import amie.node.publishing.PublicationState;
import amie.node.publishing.Publishing;
import amie.node.publishing.ScriptedHub;
import amie.node.service.Services;
import amie.node.training.FileStore;
import amie.node.training.Trainings;
import amie.server.db.TestDatabase;
import amie.server.simulator.Inputs;
import amie.server.web.TestSite;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class TemplateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final Pace FAST = new Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(20));
    private static final AmieTemplate CONTENT = new AmieTemplate(
            Lang.FR,
            "Amie de campagne",
            "Pour une douzaine d’associations",
            1,
            Licence.CC_BY_SA_4_0,
            new TemplateVersion(ObjectId.of(new NodeId("source-abcdefghijklmnop"), Kind.TEMPLATE, new UUID(1, 2)), 3),
            12,
            new PartPlan(Money.euros(2_000), Money.euros(1_500), HalfDays.days(9), HalfDays.days(2)),
            List.of(new Job("Technicienne", HalfHours.hours(21), 12, Money.euros(20_000))),
            List.of(new BudgetLine("616", "Assurance", Money.euros(400))),
            List.of(new ServiceModel(
                    "Courriel", "Des boîtes", ServiceKind.EMAIL, "Postfix", "boîte", 10, new HalfDays(5))),
            List.of(new TrainingModel("Mots de passe", "Les choisir", new HalfDays(1), Level.BEGINNER, 10)));

    private final TestDatabase database = TestDatabase.with("db/node");
    private final ScriptedHub hub = new ScriptedHub();

    @TempDir
    private Path directory;

    private Publishing publishing;
    private Profile profile;
    private Budgets budgets;
    private Services services;
    private Templates templates;
    private TestSite site;

    @BeforeEach
    void start() {
        var db = database.database();
        var link = new HubLink(new HubAddress(db, hub.address()), new Calls());
        publishing = new Publishing(db, link, digest -> directory, Clock.systemUTC(), FAST, new SecureRandom());
        publishing.start();
        profile = new Profile(publishing, CLOCK);
        budgets = new Budgets(db, CLOCK);
        services = new Services(publishing, CLOCK);
        templates = new Templates(publishing, CLOCK);
        var trainings = new Trainings(publishing, CLOCK, new FileStore(directory), 1_000_000);
        var pages = new TemplatePages(db, templates, profile, budgets, services, trainings, CLOCK).routes();
        var api = new TemplateApi(db, templates, profile, new Once(db, CLOCK), CLOCK).routes();
        site = TestSite.of(Stream.concat(pages.stream(), api.stream()).toList(), TestTexts.ALL, "amie.node.view");
    }

    @AfterEach
    void stop() {
        site.close();
        publishing.close();
        hub.close();
        database.close();
    }

    @Test
    void comes_back_as_it_went() {
        assertEquals(CONTENT, read(add(CONTENT)).content());
    }

    @Test
    void each_publication_of_a_changed_template_is_a_new_version() {
        joined();
        var id = add(CONTENT);
        publish(id);
        publish(id);
        edit(id, titled("Amie de plaine"));
        publish(id);
        publish(id);
        assertEquals(List.of(1, 2), versions());
        assertEquals(false, ((PublicationState.Published) state(id)).changedSince());
    }

    @Test
    void a_refused_version_never_was() {
        joined();
        var id = add(titled("refuse-me"));
        publish(id);
        assertInstanceOf(PublicationState.Refused.class, state(id));
        edit(id, titled("Amie de plaine"));
        publish(id);
        assertEquals(List.of(1), versions());
    }

    @Test
    void a_template_that_changed_since_is_told() {
        joined();
        var id = add(CONTENT);
        publish(id);
        edit(id, titled("Amie de plaine"));
        assertEquals(true, ((PublicationState.Published) state(id)).changedSince());
    }

    /// Parts times price less running costs would be one person's pay.
    @Test
    void a_new_one_carries_no_figure_of_the_accounts() {
        var figures = List.of(new BudgetLine("6251", "Déplacements", new Money(123_457)));
        var plan = new PartPlan(Money.euros(1_985), Money.euros(1_500), HalfDays.days(9), HalfDays.days(2));
        var job = new Inputs.Job("Technicienne", HalfHours.hours(21), 12, null, new Money(1_987_654));
        var own = new Inputs(11, plan, 12, Plan.CEILING, List.of(job), figures);
        database.database().run(db -> budgets.makeFirst(db, own));
        var page = coordinator()
                .get("/templates/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("1985") || page.contains("1\u202f985"), page);
        for (var secret : List.of("1234,57", "1\u202f234,57", "19876,54", "19\u202f876,54"))
            assertTrue(!page.contains(secret), secret);
    }

    @Test
    void a_new_one_offers_the_services_of_the_amie() {
        database.database()
                .run(db -> services.add(
                        db,
                        new amie.model.ServiceOffer(
                                Lang.FR,
                                "Sauvegarde hors site",
                                "x",
                                ServiceKind.BACKUP,
                                null,
                                null,
                                null,
                                null,
                                null)));
        coordinator().get("/templates/new").then().statusCode(200).body(containsString("Sauvegarde hors site"));
    }

    @Test
    void a_program_adds_changes_and_publishes() {
        joined();
        var made = coordinator().contentType("application/json").body(JSON).post("/api/v1/templates");
        made.then()
                .statusCode(201)
                .body("title", equalTo("Amie de vallée"), "jobs[0].employerCost", equalTo("20000.00"));
        var path = made.header("Location");
        var etag = coordinator().get(path).then().statusCode(200).extract().header("ETag");
        coordinator()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(JSON.replace("Amie de vallée", "Amie des vallées"))
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Amie des vallées"));
        coordinator()
                .contentType("application/json")
                .body("{}")
                .post(path + "/publication")
                .then()
                .statusCode(202);
        quiet();
        coordinator().get(path + "/publication").then().body("state", equalTo("PUBLISHED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "lang", "licence", "parts", "price", "jobs.0.weekly", "services.0.name", "confirmed"})
    void every_fault_is_told_at_its_field(String field) {
        coordinator()
                .contentType("application/json")
                .body("{\"jobs\": [{}], \"services\": [{\"unit\": \"x\"}]}")
                .post("/api/v1/templates")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    @Test
    void pages_show_the_template_and_its_form() {
        var id = add(CONTENT);
        for (var path : List.of("/templates", "/templates/" + id, "/templates/" + id + "/edit"))
            coordinator().get(path).then().statusCode(200).body(containsString("Amie de campagne"));
    }

    private static final String JSON = """
        {"title": "Amie de vallée", "description": "Trois vallées", "lang": "FR", "licence": "CC_BY_4_0",
         "parts": 12, "price": "2000.00", "launchPrice": "1500.00", "secondment": 9, "collective": 2,
         "jobs": [{"title": "Technicien", "weekly": 21, "months": 12, "employerCost": "20000.00"}],
         "lines": [{"account": "616", "label": "Assurance", "amount": "400.00"}],
         "services": [{"name": "Courriel", "description": "Des boîtes", "service": "EMAIL"}],
         "trainings": [{"title": "Mots de passe", "objectives": "Les choisir", "duration": 0.5,
                        "level": "BEGINNER"}],
         "confirmed": true}
        """;

    private RequestSpecification coordinator() {
        return given().baseUri(site.address("").toString())
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer coordinator");
    }

    private void joined() {
        var answer = publishing.join(
                hub.address(),
                "good",
                "Amie",
                db -> profile.publish(db, new GroupCard(Lang.FR, "Amie", "Ici", null, Stage.CRUISE, null, null)));
        assertInstanceOf(Answer.Good.class, answer);
    }

    private UUID add(AmieTemplate content) {
        return database.database().transaction(db -> templates.add(db, content));
    }

    private Template read(UUID id) {
        var template = database.database().read(db -> templates.find(db, id));
        assertNotNull(template);
        return template;
    }

    private void edit(UUID id, AmieTemplate content) {
        database.database().run(db -> templates.save(db, id, read(id).edit(), content));
    }

    private void publish(UUID id) {
        database.database().run(db -> templates.publish(db, read(id)));
        quiet();
    }

    private PublicationState state(UUID id) {
        return database.database().read(db -> templates.state(db, read(id)));
    }

    private static AmieTemplate titled(String title) {
        return new AmieTemplate(
                CONTENT.lang(),
                title,
                CONTENT.description(),
                1,
                CONTENT.licence(),
                CONTENT.parent(),
                CONTENT.parts(),
                CONTENT.plan(),
                CONTENT.jobs(),
                CONTENT.running(),
                CONTENT.services(),
                CONTENT.trainings());
    }

    private List<Integer> versions() {
        var versions = new ArrayList<Integer>();
        for (var publication : hub.log())
            if (publication.payload() instanceof AmieTemplate template) versions.add(template.version());
        return versions;
    }

    private void quiet() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            var overview = database.database().read(publishing::overview);
            assertNotNull(overview);
            if (overview.waiting() == 0 || overview.stopped()) return;
            assertTrue(System.nanoTime() < end, "the line did not come to rest");
            Thread.onSpinWait();
        }
    }
}
