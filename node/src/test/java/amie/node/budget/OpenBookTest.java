package amie.node.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.OpenBudget;
import amie.model.PartPlan;
import amie.model.Publication;
import amie.model.Publication.Action;
import amie.node.TestTexts;
import amie.node.link.Answer;
import amie.node.link.Calls;
import amie.node.link.HubAddress;
import amie.node.link.HubLink;
import amie.node.publishing.Pace;
import amie.node.publishing.Publishing;
import amie.node.publishing.ScriptedHub;
import amie.server.db.TestDatabase;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Role;
import amie.server.web.TestSite;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A budget leaves the node by a decision, with the employees' agreement, by two people, and as they read it.
class OpenBookTest {
    private static final Map<String, String> FORM = Map.of(
            "version", "1",
            "title", "Budget 2027",
            "decision", "2027-04",
            "decidedOn", "2027-02-10",
            "agreements.0.agreedOn", "2027-02-12",
            "licence", "CC_BY_4_0",
            "understood", "on");

    private final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private final TestDatabase database = TestDatabase.with("db/node");
    private final ScriptedHub hub = new ScriptedHub();
    private final Budgets budgets = new Budgets(database.database(), clock);
    private final Publishing publishing = new Publishing(
            database.database(),
            new HubLink(new HubAddress(database.database(), hub.address()), new Calls()),
            digest -> Path.of("none"),
            clock,
            new Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(20)),
            new SecureRandom());
    private final OpenBooks openBooks = new OpenBooks(database.database(), budgets, publishing, clock);
    private final TestSite site = TestSite.of(
            Stream.of(
                            new BudgetPages(database.database(), budgets, openBooks, new Simulator(clock), clock)
                                    .routes(),
                            new OpenBookPages(database.database(), budgets, openBooks, publishing, clock).routes())
                    .flatMap(List::stream)
                    .toList(),
            TestTexts.ALL,
            "amie.node.view");

    @AfterEach
    void stop() {
        site.close();
        publishing.close();
        hub.close();
        database.close();
    }

    @Test
    void two_people_open_a_budget_and_it_leaves_as_they_read_it() {
        givenBudget(1);
        givenMember();
        whenProposing();
        assertTrue(page(Role.COORDINATOR).contains("attend l’approbation"));
        assertEquals(0, published().size());
        whenApproving(Role.TREASURER);
        thenPublished(1);
        var expected = new OpenBudget(
                Lang.FR,
                "Budget 2027",
                2027,
                12,
                plan(1).formula(),
                List.of(new OpenBudget.WorkTime(HalfHours.hours(21), 12)),
                List.of(
                        new BudgetLine("641", "Salaires et cotisations", Money.euros(20_000)),
                        new BudgetLine("616", "Assurance", Money.euros(4000)),
                        new BudgetLine("7084", "Parts des membres", Money.euros(24_000))),
                "2027-04",
                LocalDate.of(2027, 2, 10),
                List.of(LocalDate.of(2027, 2, 12)),
                Licence.CC_BY_4_0);
        assertEquals(expected, published().getLast().payload());
    }

    @Test
    void who_proposed_cannot_approve() {
        givenBudget(1);
        givenMember();
        whenProposing();
        assertFalse(page(Role.COORDINATOR).contains("/open/approval"));
        assertTrue(page(Role.TREASURER).contains("/open/approval"));
        whenApproving(Role.COORDINATOR);
        thenNothingIsOpen();
    }

    @Test
    void the_database_itself_asks_for_a_second_person() {
        givenBudget(1);
        whenProposing();
        assertThrows(
                RuntimeException.class,
                () -> database.database()
                        .run(handle ->
                                handle.execute("update open_book set approved_by = proposed_by, approved_at = now()")));
    }

    @Test
    void a_budget_that_changed_since_it_was_proposed_is_not_opened() {
        givenBudget(1);
        givenMember();
        whenProposing();
        budgets.change(2027, 1, plan(2), "Camille");
        whenApproving(Role.TREASURER);
        thenNothingIsOpen();
        assertTrue(page(Role.TREASURER).contains("Le budget a changé depuis la proposition"));
    }

    @Test
    void a_budget_that_changed_while_it_was_proposed_is_read_again() {
        givenBudget(1);
        budgets.change(2027, 1, plan(2), "Camille");
        budgets.change(2027, 2, plan(1), "Camille");
        var again = propose(FORM);
        assertEquals(409, again.statusCode());
        assertTrue(again.asString().contains("name=\"version\" value=\"3\""));
        assertTrue(again.asString().contains("value=\"2027-04\""));
        assertEquals(0, count());
    }

    @Test
    void a_proposal_that_nobody_read_is_not_approved() {
        givenBudget(1);
        givenMember();
        whenProposing();
        var read = page(Role.TREASURER);
        assertEquals(303, submit(Role.COORDINATOR, "/end").statusCode());
        whenProposing();
        assertEquals(303, submit(Role.TREASURER, "/approval", read).statusCode());
        thenNothingIsOpen();
        assertTrue(page(Role.TREASURER).contains("attend l’approbation"));
    }

    @Test
    void outside_a_federation_it_is_proposed_and_not_opened() {
        givenBudget(1);
        whenProposing();
        assertEquals(409, submit(Role.TREASURER, "/approval").statusCode());
        assertTrue(page(Role.TREASURER).contains("attend l’approbation"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "title, ab",
        "decision, ''",
        "decision, 12345678901234567890123456789012345678901",
        "decidedOn, ''",
        "decidedOn, 2027-03-02",
        "decidedOn, 2027-02-30",
        "decidedOn, hier",
        "agreements.0.agreedOn, ''",
        "agreements.0.agreedOn, 2027-03-02",
        "licence, ''",
        "licence, AUCUNE",
        "understood, ''"
    })
    void what_is_missing_or_wrong_is_told_and_nothing_is_proposed(String field, String value) {
        givenBudget(1);
        var fields = new HashMap<>(FORM);
        fields.put(field, value);
        var answer = propose(fields);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("id=\"" + field + "-fault-0\""), answer.asString());
        assertEquals(0, count());
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 422", "1, 1, 303", "2, 1, 422", "2, 2, 303", "3, 0, 303", "3, 3, 303"})
    void up_to_two_employees_must_all_agree(int jobs, int agreements, int status) {
        givenBudget(jobs);
        var fields = new HashMap<>(FORM);
        fields.remove("agreements.0.agreedOn");
        for (int i = 0; i < agreements; i++) fields.put("agreements." + i + ".agreedOn", "2027-02-12");
        assertEquals(status, propose(fields).statusCode());
        assertEquals(status == 303 ? 1 : 0, count());
    }

    @Test
    void one_opening_runs_at_a_time() {
        givenBudget(1);
        whenProposing();
        assertEquals("/budget/2027", propose(FORM).header("Location"));
        assertEquals(1, count());
    }

    @Test
    void it_is_taken_back_and_may_be_proposed_anew() {
        givenBudget(1);
        givenMember();
        whenProposing();
        whenApproving(Role.TREASURER);
        thenPublished(1);
        assertEquals(303, submit(Role.COORDINATOR, "/end").statusCode());
        thenPublished(2);
        assertEquals(Action.DELETE, published().getLast().action());
        whenProposing();
        whenApproving(Role.TREASURER);
        thenPublished(3);
    }

    @Test
    void as_long_as_the_withdrawal_waits_the_page_says_so() {
        givenBudget(1);
        givenMember();
        whenProposing();
        whenApproving(Role.TREASURER);
        thenPublished(1);
        hub.close();
        submit(Role.COORDINATOR, "/end");
        var page = page(Role.COORDINATOR);
        assertTrue(page.contains("n’est plus ouvert") && page.contains("Retrait en attente"), page);
        assertFalse(page.contains("aucun de ses chiffres"));
    }

    @Test
    void there_is_nothing_to_open_without_a_budget() {
        givenBudget(1);
        for (var path : List.of("/budget/2028/open", "/budget/2028/open/approval", "/budget/2028/open/end")) {
            var status = path.endsWith("open")
                    ? site.browser(Role.COORDINATOR).get(path).statusCode()
                    : site.browser(Role.COORDINATOR)
                            .submit(
                                    "/budget/2027/open",
                                    path,
                                    Map.of("opening", UUID.randomUUID().toString()))
                            .statusCode();
            assertEquals(path.endsWith("open") ? 404 : 303, status, path);
        }
        assertEquals(0, count());
    }

    private void givenBudget(int jobs) {
        budgets.add(2027, plan(jobs), "Camille");
    }

    private void givenMember() {
        publishing.start();
        assertInstanceOf(Answer.Good.class, publishing.join(hub.address(), "good", "Amie de la Plaine", handle -> {}));
    }

    private void whenProposing() {
        assertEquals(303, propose(FORM).statusCode());
    }

    private void whenApproving(Role role) {
        assertEquals(303, submit(role, "/approval").statusCode());
    }

    private void thenNothingIsOpen() {
        var approved = database.database()
                .read(handle -> handle.createQuery("select count(*) from open_book where approved_at is not null")
                        .mapTo(Long.class)
                        .one());
        assertEquals(0, approved);
        assertEquals(0, published().size());
    }

    /// Waits until the hub holds so many publications of the budget.
    private void thenPublished(int expected) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (published().size() < expected && System.nanoTime() < end) Thread.onSpinWait();
        assertEquals(expected, published().size());
    }

    private List<Publication> published() {
        return hub.log().stream()
                .filter(publication -> publication.object().kind() == Kind.BUDGET)
                .toList();
    }

    private Response propose(Map<String, String> fields) {
        return site.browser(Role.COORDINATOR).submit("/budget/2027/open", "/budget/2027/open", fields);
    }

    private Response submit(Role role, String step) {
        return submit(role, step, page(role));
    }

    /// Presses a button of the page as it was read.
    private Response submit(Role role, String step, String read) {
        var opening = Pattern.compile("name=\"opening\" value=\"([^\"]+)\"").matcher(read);
        var seen = opening.find() ? opening.group(1) : UUID.randomUUID().toString();
        return site.browser(role).submit("/budget/2027/open", "/budget/2027/open" + step, Map.of("opening", seen));
    }

    private String page(Role role) {
        return site.browser(role).get("/budget/2027").asString();
    }

    private long count() {
        return database.database()
                .read(handle -> handle.createQuery("select count(*) from open_book")
                        .mapTo(Long.class)
                        .one());
    }

    private static Inputs plan(int jobs) {
        var job = new Inputs.Job(null, HalfHours.hours(21), 12, null, Money.euros(20_000));
        return new Inputs(
                12,
                new PartPlan(Money.euros(2000), Money.euros(1500), HalfDays.days(9), HalfDays.days(2)),
                12,
                Money.euros(180),
                IntStream.range(0, jobs).mapToObj(i -> job).toList(),
                List.of(new BudgetLine("616", "Assurance", Money.euros(4000))));
    }
}
