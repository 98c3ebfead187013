package amie.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.db.ConstraintViolation;
import amie.server.db.TestDatabase;
import amie.server.web.Actor;
import amie.server.web.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String PASSWORD = "deux brebis tondues";
    private static final Visit HOME = new Visit("192.0.2.1", "Firefox");
    private static final Visit ELSEWHERE = new Visit("198.51.100.7", "curl");
    private static final FirstAccount CAMILLE = new FirstAccount("Camille", "camille@exemple.fr", PASSWORD);

    private final TestDatabase test = TestDatabase.with();
    private final MovedClock clock = new MovedClock();
    private final Accounts accounts =
            new Accounts(test.database(), clock, new SecureRandom(), AccountPolicy.ofNode(), SignInLimits.usual());

    @AfterEach
    void close() {
        test.close();
    }

    private Accounts.First.Done givenCamille() {
        return assertInstanceOf(Accounts.First.Done.class, accounts.createFirst(CAMILLE, HOME));
    }

    private Accounts.Added.Done givenNoa(AccountId by, Role... roles) {
        return assertInstanceOf(Accounts.Added.Done.class, accounts.add(by, "noa@exemple.fr", "Noa", Set.of(roles)));
    }

    private Account found(AccountId id) {
        return Objects.requireNonNull(accounts.find(id));
    }

    private SignIn camilleTries(String password, Visit visit) {
        return accounts.sessions().signIn("Camille@Exemple.fr ", password, visit);
    }

    private Set<Role> rolesOf(String session) {
        return accounts.identify(session, "").held();
    }

    @Test
    void theFirstAccountIsMadeOnce() {
        assertTrue(accounts.isEmpty());
        var done = givenCamille();
        assertFalse(accounts.isEmpty());
        assertEquals(AccountPolicy.ofNode().first(), rolesOf(done.session()));
        var second = new FirstAccount("Noa", "noa@exemple.fr", PASSWORD);
        assertInstanceOf(Accounts.First.TooLate.class, accounts.createFirst(second, ELSEWHERE));
    }

    @Test
    void ofManyWhoWantToBeFirstOneIs() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Accounts.First> be = () -> accounts.createFirst(
                    new FirstAccount("Qui", Thread.currentThread().threadId() + "@exemple.fr", PASSWORD), HOME);
            long first = 0;
            for (var one : many.invokeAll(List.of(be, be, be, be))) {
                if (one.get() instanceof Accounts.First.Done) first++;
            }
            assertEquals(1, first);
        }
    }

    @Test
    void thePasswordIsKeptAsArgon2idOnly() {
        givenCamille();
        var kept = test.database()
                .read(handle -> handle.createQuery("select password from account")
                        .mapTo(String.class)
                        .one());
        assertTrue(kept.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), kept);
    }

    @Test
    void somebodyNewMustChangeThePasswordBeforeAnythingElse() {
        var camille = givenCamille();
        var noa = givenNoa(camille.id(), Role.TREASURER);
        var welcome = assertInstanceOf(
                SignIn.Welcome.class, accounts.sessions().signIn("noa@exemple.fr", noa.password(), ELSEWHERE));
        assertTrue(welcome.provisional());
        assertEquals(Set.of(), rolesOf(welcome.session()));
        assertTrue(accounts.identify(welcome.session(), "").isKnown());

        var account = found(noa.id());
        var changed = assertInstanceOf(
                SignIn.Welcome.class,
                accounts.changePassword(account, noa.password(), "trois chèvres rient", ELSEWHERE));
        assertEquals(Set.of(Role.TREASURER), rolesOf(changed.session()));
        assertFalse(accounts.identify(welcome.session(), "").isKnown(), "the session before is over");
        assertInstanceOf(SignIn.Refused.class, accounts.sessions().signIn("noa@exemple.fr", noa.password(), ELSEWHERE));
    }

    @Test
    void anAddressHasOneAccount() {
        var camille = givenCamille();
        assertInstanceOf(
                Accounts.Added.EmailTaken.class,
                accounts.add(camille.id(), "camille@exemple.fr", "Autre", Set.of(Role.WORKER)));
    }

    @Test
    void newRolesCountAtOnceAndEndEverySession() {
        var camille = givenCamille();
        var noa = givenNoa(camille.id(), Role.TREASURER);
        var session =
                ((SignIn.Welcome) accounts.sessions().signIn("noa@exemple.fr", noa.password(), ELSEWHERE)).session();
        assertInstanceOf(
                Accounts.Change.Done.class,
                accounts.changeRoles(camille.id(), noa.id(), Set.of(Role.WORKER, Role.TRAINER)));
        assertFalse(accounts.identify(session, "").isKnown());
        assertEquals(List.of(Role.TRAINER, Role.WORKER), found(noa.id()).roles());
    }

    @Test
    void somebodyAlwaysLooksAfterTheAccounts() {
        var camille = givenCamille();
        var noa = givenNoa(camille.id(), Role.TREASURER);
        assertInstanceOf(Accounts.Change.LastKeeper.class, accounts.deactivate(noa.id(), camille.id()));
        assertInstanceOf(
                Accounts.Change.LastKeeper.class, accounts.changeRoles(noa.id(), camille.id(), Set.of(Role.TREASURER)));
        assertEquals(AccountPolicy.ofNode().first(), rolesOf(camille.session()), "nothing has changed");

        accounts.changeRoles(camille.id(), noa.id(), Set.of(Role.COORDINATOR));
        assertInstanceOf(Accounts.Change.Done.class, accounts.deactivate(noa.id(), camille.id()));
        assertFalse(accounts.identify(camille.session(), "").isKnown());
        assertInstanceOf(SignIn.Refused.class, camilleTries(PASSWORD, HOME));
        accounts.activate(noa.id(), camille.id());
        assertInstanceOf(SignIn.Welcome.class, camilleTries(PASSWORD, ELSEWHERE));
    }

    @Test
    void aSessionEndsAfterHalfAnHourAlone() {
        var session = givenCamille().session();
        for (int i = 0; i < 3; i++) {
            clock.passes(Duration.ofMinutes(29));
            assertTrue(accounts.identify(session, "").isKnown());
        }
        clock.passes(Duration.ofMinutes(30));
        assertFalse(accounts.identify(session, "").isKnown());
    }

    @Test
    void aSessionEndsAfterTwelveHoursAtTheLatest() {
        var session = givenCamille().session();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            clock.passes(Duration.ofMinutes(20));
            assertTrue(accounts.identify(session, "").isKnown());
        }
        clock.passes(Duration.ofMinutes(20));
        assertFalse(accounts.identify(session, "").isKnown());
    }

    @Test
    void onesOwnSessionsAreListedAndEnded() {
        var here = givenCamille();
        var there = ((SignIn.Welcome) camilleTries(PASSWORD, ELSEWHERE)).session();
        var open = accounts.sessions().of(here.id(), here.session());
        assertEquals(List.of(true, false), open.stream().map(Session::current).toList());
        assertEquals("curl", open.getLast().browser());
        var noa = givenNoa(here.id(), Role.WORKER);
        accounts.sessions().end(noa.id(), open.getLast().id());
        assertTrue(accounts.identify(there, "").isKnown(), "nobody ends the session of somebody else");
        accounts.sessions().end(here.id(), open.getLast().id());
        assertFalse(accounts.identify(there, "").isKnown());
        accounts.sessions().signOut(here.session());
        assertFalse(accounts.identify(here.session(), "").isKnown());
    }

    @Test
    void noSecretIsInTheDatabase() {
        var camille = givenCamille();
        var token = accounts.tokens().create(camille.id(), Role.COORDINATOR, "export", Duration.ofDays(1));
        var all = test.database()
                .read(handle -> handle.createQuery("""
                    select string_agg(line, '')
                    from (
                        select account::text as line from account
                        union all select account_session::text from account_session
                        union all select api_token::text from api_token
                        union all select account_event::text from account_event
                    ) as lines
                    """).mapTo(String.class).one());
        for (var secret : List.of(PASSWORD, camille.session(), token.secret())) assertFalse(all.contains(secret));
    }

    @Test
    void whatWasDoneStaysWrittenDown() {
        var camille = givenCamille();
        givenNoa(camille.id(), Role.WORKER);
        assertThrows(
                ConstraintViolation.class,
                () -> test.database().run(handle -> handle.execute("delete from account_event")));
        var kinds = test.database()
                .read(handle -> handle.createQuery("select kind from account_event order by id")
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of("CREATED", "CREATED"), kinds);
    }

    @Test
    void aTokenCountsUntilItsEndItsRevocationOrTheLossOfItsRole() {
        var camille = givenCamille();
        var tokens = accounts.tokens();
        var alone = tokens.create(Role.COORDINATOR, "démonstration", Duration.ofDays(1));
        var hers = tokens.create(camille.id(), Role.COORDINATOR, "export", Duration.ofDays(30));
        assertEquals(
                new Actor.Machine(alone.id(), "démonstration", Role.COORDINATOR),
                accounts.identify("", alone.secret()));
        assertFalse(accounts.identify("", alone.secret() + "x").isKnown());
        assertFalse(accounts.identify(alone.secret(), "").isKnown(), "a token is no session");
        assertFalse(accounts.identify("", camille.session()).isKnown(), "a session is no token");

        clock.passes(Duration.ofDays(1));
        assertFalse(accounts.identify("", alone.secret()).isKnown());
        assertTrue(accounts.identify("", hers.secret()).isKnown());

        var noa = givenNoa(camille.id(), Role.COORDINATOR);
        accounts.changeRoles(noa.id(), camille.id(), Set.of(Role.TREASURER));
        assertFalse(accounts.identify("", hers.secret()).isKnown());
        accounts.changeRoles(noa.id(), camille.id(), Set.of(Role.COORDINATOR));
        assertTrue(accounts.identify("", hers.secret()).isKnown());
        tokens.revoke(noa.id(), hers.id(), noa.id());
        assertTrue(accounts.identify("", hers.secret()).isKnown(), "nobody revokes the token of somebody else");
        tokens.revoke(camille.id(), hers.id(), camille.id());
        assertFalse(accounts.identify("", hers.secret()).isKnown());
        assertEquals(List.of(), tokens.of(camille.id()));
    }

    @Test
    void aTokenHasAnEnd() {
        for (var validity : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367))) {
            assertThrows(
                    IllegalArgumentException.class, () -> accounts.tokens().create(Role.AUDITOR, "sans fin", validity));
        }
    }

    @Test
    void aNewPasswordFromAKeeperEndsEverySession() {
        var camille = givenCamille();
        var noa = givenNoa(camille.id(), Role.WORKER);
        var other = accounts.resetPassword(camille.id(), noa.id());
        assertNotEquals(noa.password(), other);
        assertInstanceOf(SignIn.Refused.class, accounts.sessions().signIn("noa@exemple.fr", noa.password(), HOME));
        assertInstanceOf(SignIn.Welcome.class, accounts.sessions().signIn("noa@exemple.fr", other, HOME));
    }
}
