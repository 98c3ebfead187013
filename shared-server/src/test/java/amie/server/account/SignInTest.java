package amie.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.db.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often somebody may try.
class SignInTest {
    private static final String PASSWORD = "deux brebis tondues";
    private static final Visit OWNER = new Visit("192.0.2.1", "Firefox");
    private static final Visit ATTACKER = new Visit("198.51.100.7", "curl");

    private final TestDatabase test = TestDatabase.with();
    private final MovedClock clock = new MovedClock();
    private final Accounts accounts =
            new Accounts(test.database(), clock, new SecureRandom(), AccountPolicy.ofNode(), SignInLimits.usual());

    SignInTest() {
        accounts.createFirst(new FirstAccount("Camille", "camille@exemple.fr", PASSWORD), OWNER);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SignIn tries(String email, String password, Visit visit) {
        return accounts.sessions().signIn(email, password, visit);
    }

    private void givenFailures(int count, String email, Visit visit) {
        for (int i = 0; i < count; i++) assertInstanceOf(SignIn.Refused.class, tries(email, "faux", visit));
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        givenFailures(5, "camille@exemple.fr", ATTACKER);
        var wait = assertInstanceOf(SignIn.Wait.class, tries("camille@exemple.fr", PASSWORD, ATTACKER));
        assertTrue(wait.seconds() <= 6);
        clock.passes(wait.delay());
        assertInstanceOf(SignIn.Welcome.class, tries("camille@exemple.fr", PASSWORD, ATTACKER));
    }

    @Test
    void anUnknownAccountAnswersTheSame() {
        givenFailures(5, "personne@exemple.fr", ATTACKER);
        assertInstanceOf(SignIn.Wait.class, tries("personne@exemple.fr", PASSWORD, ATTACKER));
    }

    @Test
    void anUnknownAccountTakesAsLong() {
        var address = new Visit("203.0.113.1", "");
        long known = fastestOfThree("camille@exemple.fr", address);
        long unknown = fastestOfThree("personne@exemple.fr", address);
        assertTrue(unknown > known / 3 && unknown < known * 3, known + " ns and " + unknown + " ns");
    }

    private long fastestOfThree(String email, Visit visit) {
        return Stream.generate(() -> {
                    long before = System.nanoTime();
                    tries(email, "faux", visit);
                    return System.nanoTime() - before;
                })
                .limit(3)
                .min(Long::compare)
                .orElseThrow();
    }

    @Test
    void strangersDoNotMakeTheOwnerWaitWhereSheHasSignedInBefore() {
        assertInstanceOf(SignIn.Welcome.class, tries("camille@exemple.fr", PASSWORD, OWNER));
        givenFailures(5, "camille@exemple.fr", ATTACKER);
        assertInstanceOf(SignIn.Welcome.class, tries("camille@exemple.fr", PASSWORD, OWNER));
        assertInstanceOf(SignIn.Wait.class, tries("camille@exemple.fr", PASSWORD, ATTACKER));
    }

    @Test
    void oneAddressHasTwentyFailures() {
        for (int i = 0; i < 4; i++) givenFailures(5, i + "@exemple.fr", ATTACKER);
        assertInstanceOf(SignIn.Wait.class, tries("other@exemple.fr", "faux", ATTACKER));
        assertInstanceOf(SignIn.Refused.class, tries("other@exemple.fr", "faux", OWNER));
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        givenFailures(5, "camille@exemple.fr", ATTACKER);
        clock.passes(Duration.ofMinutes(15));
        givenFailures(5, "camille@exemple.fr", ATTACKER);
    }

    @Test
    void successForgivesFailures() {
        for (int i = 0; i < 3; i++) {
            givenFailures(4, "camille@exemple.fr", ATTACKER);
            assertInstanceOf(SignIn.Welcome.class, tries("camille@exemple.fr", PASSWORD, ATTACKER));
        }
    }

    @Test
    void manyTriesAtOnceCountAsMany() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SignIn> guess = () -> tries("camille@exemple.fr", "faux", ATTACKER);
            long looked = 0;
            for (var answer :
                    many.invokeAll(Stream.generate(() -> guess).limit(20).toList())) {
                if (answer.get() instanceof SignIn.Refused) looked++;
            }
            assertEquals(5, looked);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 0",
        "5, 0, 5",
        "5, 4, 1",
        "5, 5, 0",
        "6, 0, 10",
        "7, 0, 20",
        "8, 0, 40",
        "9, 0, 60",
        "999, 0, 60",
        "999, 60, 0",
        // The clock was set back by an hour.
        "5, -3600, 60",
    })
    void theDelayGrowsToAMinute(int failures, long sinceLast, long delay) {
        var last = Instant.parse("2027-03-01T09:00:00Z");
        assertEquals(Duration.ofSeconds(delay), SignInLimits.delay(failures, 5, last, last.plusSeconds(sinceLast)));
    }
}
