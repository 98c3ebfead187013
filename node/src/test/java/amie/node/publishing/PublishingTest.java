package amie.node.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Digest;
import amie.model.GroupCard;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Material;
import amie.model.Material.SharedFile;
import amie.model.ObjectId;
import amie.model.Publication;
import amie.model.Publication.Action;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.model.Stage;
import amie.node.link.Answer;
import amie.node.link.Calls;
import amie.node.link.HubAddress;
import amie.node.link.HubLink;
import amie.node.profile.Profile;
import amie.node.publishing.PublicationState.Never;
import amie.node.publishing.PublicationState.Published;
import amie.node.publishing.PublicationState.Refused;
import amie.node.publishing.PublicationState.Waiting;
import amie.node.publishing.PublicationState.Withdrawn;
import amie.node.publishing.ScriptedHub.Accident;
import amie.server.db.TestDatabase;
import amie.server.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingTest {
    private static final Pace FAST = new Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(20));
    private static final List<Accident> ACCIDENTS = List.of(Accident.values());
    private static final UUID MAIL = UUID.fromString("7e1a5a10-0000-4000-8000-000000000001");
    private static final UUID WEB = UUID.fromString("7e1a5a10-0000-4000-8000-000000000002");
    private static final UUID SLIDES = UUID.fromString("7e1a5a10-0000-4000-8000-000000000003");

    private final TestDatabase database = TestDatabase.with("db/node");
    private final ScriptedHub hub = new ScriptedHub();

    @TempDir
    private Path directory;

    private @Nullable Publishing running;

    @AfterEach
    void stop() {
        kill();
        hub.close();
        database.close();
    }

    @Test
    void joins_with_its_key_and_its_card() {
        givenMember();
        whenQuiet();
        assertEquals(List.of(Kind.KEY, Kind.GROUP), kinds());
        var node = publishing().node();
        assertNotNull(node);
        assertTrue(node.value().startsWith("amie-de-la-foret-"), node.value());
    }

    @Test
    void a_false_invitation_leaves_nothing() {
        start();
        var answer = publishing().join(hub.address(), "false", "Amie", h -> {});
        assertInstanceOf(Answer.Refused.class, answer);
        assertEquals(0, count("publishing_key") + count("outbox") + count("publishing_identity"));
    }

    @Test
    void a_lost_answer_to_the_enrolment_costs_nothing() {
        start();
        hub.next(Accident.TAKEN_THEN_CUT);
        assertInstanceOf(Answer.Unreachable.class, publishing().join(hub.address(), "good", "Amie", h -> {}));
        assertInstanceOf(Answer.Good.class, publishing().join(hub.address(), "used up", "Amie", h -> {}));
        assertEquals(List.of(Kind.KEY), kinds());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void an_enrolment_that_fails_after_the_hub_took_it_keeps_its_key(int status) {
        start();
        hub.afterEnrolment(status);
        assertInstanceOf(Answer.Refused.class, publishing().join(hub.address(), "good", "Amie", h -> {}));
        thenASecondAttemptFindsTheFirst();
    }

    @Test
    void a_hub_that_cannot_tell_its_head_does_not_cost_the_key() {
        start();
        hub.afterEnrolment(503);
        publishing().join(hub.address(), "good", "Amie", h -> {});
        hub.nextHead(503);
        assertInstanceOf(Answer.Refused.class, publishing().join(hub.address(), "good", "Amie", h -> {}));
        thenASecondAttemptFindsTheFirst();
    }

    @Test
    void two_attempts_at_once_make_one_node() throws Exception {
        start();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> publishing().join(hub.address(), "good", "Amie", h -> {}));
            var other = threads.submit(() -> publishing().join(hub.address(), "good", "Amie", h -> {}));
            assertTrue(one.get() instanceof Answer.Good != other.get() instanceof Answer.Good);
        }
        assertEquals(1, hub.log().size());
        assertEquals(hub.log().getFirst().node(), publishing().node());
    }

    private void thenASecondAttemptFindsTheFirst() {
        assertInstanceOf(Answer.Good.class, publishing().join(hub.address(), "used up", "Amie", h -> {}));
        assertEquals(1, hub.log().size());
        assertEquals(hub.log().getFirst().node(), publishing().node());
    }

    @Test
    void nothing_is_published_before_joining() {
        start();
        var thrown = assertThrows(ProblemException.class, () -> publish(MAIL, "Courriel"));
        assertEquals("not-joined", thrown.problem().type());
    }

    @Test
    void the_fact_and_its_publication_are_one_transaction() {
        givenMember();
        assertThrows(
                IllegalStateException.class,
                () -> database.database().run(h -> {
                    publishing().publish(h, Kind.SERVICE, MAIL, service("Courriel"));
                    throw new IllegalStateException("the fact could not be kept");
                }));
        whenQuiet();
        assertInstanceOf(Never.class, state(MAIL, "Courriel"));
    }

    @Test
    void tells_whether_the_object_changed_since() {
        givenMember();
        // Within the transaction: once it ends, the sender may be quicker than the test.
        database.database().run(h -> {
            publishing().publish(h, Kind.SERVICE, MAIL, service("Courriel"));
            assertInstanceOf(Waiting.class, publishing().state(h, Kind.SERVICE, MAIL, service("Courriel")));
        });
        whenQuiet();
        assertEquals(false, ((Published) state(MAIL, "Courriel")).changedSince());
        assertEquals(true, ((Published) state(MAIL, "Messagerie")).changedSince());
    }

    @Test
    void publishing_the_same_again_says_nothing() {
        givenMember();
        publish(MAIL, "Courriel");
        publish(MAIL, "Courriel");
        whenQuiet();
        assertEquals(3, hub.log().size());
    }

    @Test
    void a_withdrawn_object_may_come_back() {
        givenMember();
        publish(MAIL, "Courriel");
        withdraw(MAIL);
        whenQuiet();
        assertInstanceOf(Withdrawn.class, state(MAIL, "Courriel"));
        publish(MAIL, "Courriel");
        whenQuiet();
        assertEquals(
                List.of(Action.CREATE, Action.DELETE, Action.CREATE),
                hub.log().subList(2, 5).stream().map(Publication::action).toList());
    }

    @ParameterizedTest
    @EnumSource(Accident.class)
    void an_accident_delays_but_neither_loses_nor_doubles(Accident accident) {
        givenMember();
        whenQuiet();
        hub.next(accident, accident);
        publish(MAIL, "Courriel");
        publish(WEB, "Site");
        whenQuiet();
        assertEquals(4, hub.log().size());
        assertEquals(3, hub.taken());
        assertInstanceOf(Published.class, state(MAIL, "Courriel"));
    }

    @Test
    void a_refusal_stops_the_line_and_names_the_field() {
        givenMember();
        publish(MAIL, "refuse-me");
        publish(WEB, "Site");
        whenQuiet();
        var refused = assertInstanceOf(Refused.class, state(MAIL, "refuse-me"));
        assertEquals("name", refused.faults().getFirst().field());
        assertEquals("fault.test", refused.faults().getFirst().key());
        assertEquals(List.of("refuse-me"), refused.faults().getFirst().arguments());
        assertInstanceOf(Waiting.class, state(WEB, "Site"));
        assertEquals(2, hub.log().size());
    }

    @Test
    void a_correction_takes_the_refused_place_and_frees_the_line() {
        givenMember();
        publish(MAIL, "refuse-me");
        publish(WEB, "Site");
        whenQuiet();
        publish(MAIL, "Courriel");
        whenQuiet();
        assertInstanceOf(Published.class, state(MAIL, "Courriel"));
        assertInstanceOf(Published.class, state(WEB, "Site"));
        assertEquals(List.of("Courriel", "Site"), names());
        assertEquals(1, count("refusal"));
    }

    @Test
    void withdrawing_what_was_refused_frees_the_line() {
        givenMember();
        publish(MAIL, "refuse-me");
        publish(WEB, "Site");
        whenQuiet();
        withdraw(MAIL);
        whenQuiet();
        assertInstanceOf(Never.class, state(MAIL, "Courriel"));
        assertEquals(List.of("Site"), names());
    }

    @Test
    void withdrawing_a_refused_change_withdraws_what_the_hub_held() {
        givenMember();
        publish(MAIL, "Courriel");
        whenQuiet();
        publish(MAIL, "refuse-me");
        whenQuiet();
        withdraw(MAIL);
        whenQuiet();
        assertInstanceOf(Withdrawn.class, state(MAIL, "Courriel"));
        assertEquals(Action.DELETE, hub.log().getLast().action());
    }

    @Test
    void a_hub_that_lost_some_gets_them_again() throws IOException {
        givenMember();
        publishFile("bonjour");
        whenQuiet();
        hub.forgetAfter(1);
        whenStartedAgain();
        assertEquals(List.of(Kind.KEY, Kind.GROUP, Kind.MATERIAL), kinds());
        assertEquals(1, hub.files().size());
    }

    @Test
    void another_publication_at_our_place_stops_the_line_until_somebody_looks() {
        givenMember();
        whenQuiet();
        publish(MAIL, "Courriel");
        whenQuiet();
        var entry = database.database().read(h -> OutboxStore.last(h, Kind.SERVICE, MAIL));
        assertNotNull(entry);
        database.database()
                .run(h -> h.execute("update outbox set digest = 'sha-256:' || repeat('0', 64), state = "
                        + "'WAITING', settled_at = null where kind = 'SERVICE'"));
        whenStartedAgain();
        var waiting = assertInstanceOf(Waiting.class, state(MAIL, "Courriel"));
        assertNotNull(waiting.reason());
        assertEquals("publishing.stopped.fork", waiting.reason().key());
    }

    @Test
    void a_hub_that_holds_more_than_we_know_stops_the_line() {
        givenMember();
        publish(MAIL, "Courriel");
        whenQuiet();
        database.database().run(h -> h.execute("delete from outbox where kind = 'SERVICE'"));
        whenStartedAgain();
        var overview = database.database().read(publishing()::overview);
        assertNotNull(overview);
        assertTrue(overview.stopped());
        assertNotNull(overview.reason());
        assertEquals("publishing.stopped.ahead", overview.reason().key());
    }

    @Test
    void files_follow_the_material_that_announces_them() throws IOException {
        givenMember();
        var digest = publishFile("bonjour");
        whenQuiet();
        assertEquals(java.util.Set.of(digest), hub.files());
    }

    @Test
    void a_file_that_the_hub_will_not_have_does_not_hold_the_others_up() throws IOException {
        givenMember();
        hub.knowNoFiles();
        publishFile("bonjour");
        whenQuiet();
        publish(MAIL, "Courriel");
        whenQuiet();
        assertInstanceOf(Published.class, state(MAIL, "Courriel"));
        assertEquals(0, database.database().read(OutboxFileStore::waiting));
    }

    @Test
    void two_materials_may_name_the_same_file() throws IOException {
        givenMember();
        var digest = Digest.of("bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var file = new SharedFile("diapos.txt", "text/plain", 7, digest);
        database.database().run(h -> {
            OutboxFileStore.announce(h, SLIDES, List.of(file));
            OutboxFileStore.announce(h, WEB, List.of(file));
            OutboxFileStore.announce(h, WEB, List.of());
        });
        publishFile("bonjour");
        whenQuiet();
        assertEquals(java.util.Set.of(digest), hub.files());
    }

    @Test
    void a_file_that_is_gone_is_told() throws IOException {
        givenMember();
        Files.delete(directory.resolve(publishFile("bonjour").hex()));
        whenQuiet();
        var overview = database.database().read(publishing()::overview);
        assertNotNull(overview);
        assertEquals(List.of(new FileFault("diapos.txt", "publishing.file.missing")), overview.fileFaults());
    }

    @Test
    void an_unreachable_hub_is_told_and_tried_again() {
        givenMember();
        whenQuiet();
        hub.next(Accident.CUT, Accident.CUT, Accident.CUT, Accident.CUT, Accident.CUT, Accident.CUT);
        publish(MAIL, "Courriel");
        whenQuiet();
        assertInstanceOf(Published.class, state(MAIL, "Courriel"));
    }

    /// Random edits, refusals, corrections, withdrawals, accidents and kills of the sender: in the end the hub holds
    /// exactly what was last said of each object, each change once, in one chain.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_the_hub_ends_with_what_was_said(long seed) {
        var random = new Random(seed);
        givenMember();
        var said = new HashMap<UUID, @Nullable String>();
        for (int step = 0; step < 40; step++) {
            var object = new UUID(0x7e1a5a1000004000L, 0x8000000000000000L | random.nextInt(5));
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> said.put(object, say(object, "Service " + step));
                case 3 -> said.put(object, say(object, "refuse-me " + step));
                case 4 -> {
                    withdraw(object);
                    said.remove(object);
                }
                case 5 -> hub.next(ACCIDENTS.get(random.nextInt(ACCIDENTS.size())));
                case 6 -> {
                    kill();
                    start();
                }
                default -> throw new IllegalStateException();
            }
            if (random.nextInt(3) == 0) whenQuiet();
        }
        for (int round = 0; round < 60 && !isDelivered(); round++) {
            whenQuiet();
            new ArrayList<>(said.keySet()).forEach(object -> {
                if (state(object, "") instanceof Refused) said.put(object, say(object, "Corrigé"));
            });
        }
        thenTheHubHolds(said);
    }

    private String say(UUID object, String name) {
        publish(object, name);
        return name;
    }

    private void thenTheHubHolds(java.util.Map<UUID, @Nullable String> said) {
        var held = new HashMap<UUID, String>();
        Publication before = null;
        for (var publication : hub.log()) {
            if (before != null) assertEquals(before.position().next(), publication.position());
            before = publication;
            if (publication.object().kind() != Kind.SERVICE) continue;
            var object = UUID.fromString(publication.object().local());
            if (publication.payload() instanceof ServiceOffer offer) held.put(object, offer.name());
            else held.remove(object);
        }
        assertEquals(said, held);
    }

    private void givenMember() {
        start();
        var answer = publishing().join(hub.address(), "good", "Amie de la Forêt", h -> {
            new HubAddress(database.database(), hub.address()).choose(h, hub.address());
            var card = new GroupCard(Lang.FR, "Amie de la Forêt", "Forêt", null, Stage.LAUNCHED, null, null);
            publishing().publish(h, Kind.GROUP, Profile.ID, card);
        });
        assertInstanceOf(Answer.Good.class, answer);
    }

    private void start() {
        var link = new HubLink(new HubAddress(database.database(), hub.address()), new Calls());
        running = new Publishing(
                database.database(),
                link,
                digest -> directory.resolve(digest.hex()),
                Clock.systemUTC(),
                FAST,
                new SecureRandom());
        running.start();
    }

    private void kill() {
        if (running != null) running.close();
        running = null;
    }

    private Publishing publishing() {
        assertNotNull(running);
        return running;
    }

    private void publish(UUID object, String name) {
        database.database().run(h -> publishing().publish(h, Kind.SERVICE, object, service(name)));
    }

    private void withdraw(UUID object) {
        database.database().run(h -> publishing().withdraw(h, Kind.SERVICE, object));
    }

    private Digest publishFile(String content) throws IOException {
        var bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var digest = Digest.of(bytes);
        Files.write(directory.resolve(digest.hex()), bytes);
        var node = publishing().node();
        assertNotNull(node);
        var material = new Material(
                Lang.FR,
                "Diapos",
                null,
                Licence.CC_BY_4_0,
                null,
                ObjectId.of(node, Kind.TRAINING, MAIL),
                null,
                List.of(new SharedFile("diapos.txt", "text/plain", bytes.length, digest)));
        database.database().run(h -> publishing().publish(h, Kind.MATERIAL, SLIDES, material));
        return digest;
    }

    private static ServiceOffer service(String name) {
        return new ServiceOffer(Lang.FR, name, "Un service partagé", ServiceKind.EMAIL, null, null, null, null, null);
    }

    private PublicationState state(UUID object, String name) {
        return database.database().read(h -> publishing().state(h, Kind.SERVICE, object, service(name)));
    }

    /// The hub is asked first: rest comes after its answer.
    private void whenStartedAgain() {
        kill();
        var before = database.database().read(LineStore::find);
        start();
        until(() -> !Objects.equals(
                before.lastTry(), database.database().read(LineStore::find).lastTry()));
        whenQuiet();
    }

    /// Waits until nothing waits, or only a person can help.
    private void whenQuiet() {
        until(() -> isDelivered() || isStopped());
    }

    private void until(BooleanSupplier wanted) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> "the line did not come to rest: "
                            + database.database().read(LineStore::find));
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isDelivered() {
        return database.database()
                .read(h -> OutboxStore.waiting(h) == 0
                        && OutboxFileStore.waiting(h) == 0
                        && LineStore.find(h).lastContact() != null);
    }

    private boolean isStopped() {
        return database.database()
                .read(h -> OutboxStore.refused(h) != null || LineStore.find(h).stopped() != null);
    }

    private List<Kind> kinds() {
        return hub.log().stream()
                .map(publication -> publication.object().kind())
                .toList();
    }

    private List<String> names() {
        return hub.log().stream()
                .map(Publication::payload)
                .filter(ServiceOffer.class::isInstance)
                .map(payload -> ((ServiceOffer) payload).name())
                .toList();
    }

    private long count(String table) {
        return database.database()
                .read(h -> h.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
