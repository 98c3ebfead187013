package amie.server.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.server.db.TestDatabase;
import amie.server.web.Browser;
import amie.server.web.Messages;
import amie.server.web.Role;
import amie.server.web.Route;
import amie.server.web.Site;
import amie.server.web.TestSite;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
    private static final String PASSWORD = "deux brebis tondues";
    private static final String BUNDLE = "amie/server/account/messages";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    private final TestDatabase test = TestDatabase.with();
    private final Accounts accounts = new Accounts(
            test.database(), new MovedClock(), new SecureRandom(), AccountPolicy.ofNode(), SignInLimits.usual());
    private final TestSite site = site();

    private TestSite site() {
        var routes = Stream.of(
                        new SignInPages(accounts, "/first-run").routes(),
                        new OwnAccountPages(accounts).routes(),
                        new PeoplePages(accounts).routes())
                .<Route>flatMap(List::stream)
                .toList();
        var like = TestSite.site(routes, List.of(BUNDLE), "amie.server.view");
        return TestSite.of(new Site(
                like.instance(),
                like.name(),
                like.publicUrl(),
                routes,
                List.of(),
                like.bundles(),
                like.viewPackage(),
                accounts::identify,
                like.clock()));
    }

    @AfterEach
    void close() {
        site.close();
        test.close();
    }

    private AccountId givenCamille() {
        var first = new FirstAccount("Camille", "camille@exemple.fr", PASSWORD);
        return ((Accounts.First.Done) accounts.createFirst(first, new Visit("192.0.2.9", ""))).id();
    }

    private Browser signedIn(String email, String password) {
        var browser = site.browser();
        browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", password))
                .then()
                .statusCode(303);
        return browser;
    }

    private Browser givenCamilleSignedIn() {
        givenCamille();
        return signedIn("camille@exemple.fr", PASSWORD);
    }

    private static String secretOn(Response page) {
        var found = SECRET.matcher(page.then().statusCode(200).extract().asString());
        assertTrue(found.find());
        return found.group(1);
    }

    @Test
    void beforeTheFirstAccountNobodySignsIn() {
        site.browser()
                .given()
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/first-run");
    }

    @Test
    void whoeverSignsInGoesOnWhereSheWanted() {
        givenCamille();
        var browser = site.browser();
        browser.submit(
                        "/sign-in?to=/accounts",
                        "/sign-in",
                        Map.of("email", "camille@exemple.fr", "password", PASSWORD, "to", "/accounts"))
                .then()
                .statusCode(303)
                .header("Location", "/accounts");
        browser.get("/accounts").then().statusCode(200).body(containsString("camille@exemple.fr"));
        browser.submit("/account", "/sign-out", Map.of()).then().statusCode(303);
        browser.given()
                .redirects()
                .follow(false)
                .get("/accounts")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/sign-in?to="));
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        givenCamille();
        site.browser()
                .submit(
                        "/sign-in",
                        "/sign-in",
                        Map.of("email", "camille@exemple.fr", "password", PASSWORD, "to", "https://evil.example/"))
                .then()
                .statusCode(303)
                .header("Location", "/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountLookTheSame() {
        givenCamille();
        for (var email : List.of("camille@exemple.fr", "personne@exemple.fr")) {
            site.browser()
                    .submit("/sign-in", "/sign-in", Map.of("email", email, "password", "faux"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Adresse ou mot de passe incorrect."), not(containsString("faux\"")));
        }
    }

    @Test
    void tooManyFailuresAreToldHowLongToWait() {
        givenCamille();
        var browser = site.browser();
        var wrong = Map.of("email", "camille@exemple.fr", "password", "faux");
        for (int i = 0; i < 5; i++)
            browser.submit("/sign-in", "/sign-in", wrong).then().statusCode(422);
        browser.submit("/sign-in", "/sign-in", wrong)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body(containsString("Trop d’essais ratés"));
    }

    @Test
    void somebodyIsAddedWithAPasswordThatServesOnce() {
        var camille = givenCamilleSignedIn();
        var noa = Map.of("name", "Noa", "email", "Noa@exemple.fr", "roles", "TREASURER");
        var password = secretOn(camille.submit("/accounts", "/accounts", noa));
        camille.submit("/accounts", "/accounts", noa)
                .then()
                .statusCode(422)
                .body(containsString("Un compte existe déjà"));

        var browser = signedIn("noa@exemple.fr", password);
        browser.get("/account").then().statusCode(200).body(containsString("Choisissez maintenant"));
        var wanted = "trois chèvres rient";
        browser.submit("/account", "/account/password", Map.of("present", "faux", "password", wanted, "again", wanted))
                .then()
                .statusCode(422)
                .body(containsString("pas votre mot de passe actuel"));
        browser.submit(
                        "/account",
                        "/account/password",
                        Map.of("present", password, "password", wanted, "again", wanted))
                .then()
                .statusCode(303);
        browser.get("/account").then().body(not(containsString("Choisissez maintenant")), containsString("Trésorerie"));
        browser.get("/accounts").then().statusCode(403);
    }

    @Test
    void everyFaultOfANewAccountIsShown() {
        givenCamilleSignedIn()
                .submit("/accounts", "/accounts", Map.of("name", "", "email", "personne", "roles", "STEWARD"))
                .then()
                .statusCode(422)
                .body(
                        containsString("3 réponses sont à corriger"),
                        containsString("value=\"personne\""),
                        containsString("Choisissez une des valeurs proposées."));
        assertEquals(1, accounts.all().size());
    }

    @Test
    void theLastKeeperOfAccountsStays() {
        var camille = givenCamilleSignedIn();
        var base = "/accounts/" + accounts.all().getFirst().id();
        camille.submit(base, base + "/deactivate", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Il doit rester au moins une personne"));
        camille.submit(base, base + "/roles", Map.of("roles", "TREASURER"))
                .then()
                .statusCode(422);
        camille.get("/accounts/" + new java.util.UUID(1, 2)).then().statusCode(404);
        camille.get("/accounts/x").then().statusCode(404);
    }

    @Test
    void aTokenIsShownOnceAndSpeaksForItsRole() {
        var camille = givenCamilleSignedIn();
        var secret = secretOn(camille.submit(
                "/account",
                "/account/tokens",
                Map.of("tokenName", "Export", "tokenRole", "COORDINATOR", "tokenDays", "30")));
        camille.get("/account").then().body(containsString("Export"), not(containsString(secret)));
        site.program()
                .header("Authorization", "Bearer " + secret)
                .get("/accounts")
                .then()
                .statusCode(200);
        camille.submit(
                        "/account",
                        "/account/tokens",
                        Map.of("tokenName", "Trop", "tokenRole", "TREASURER", "tokenDays", "367"))
                .then()
                .statusCode(422);
        var token = accounts.tokens().of(accounts.all().getFirst().id()).getFirst();
        camille.submit("/account", "/account/tokens/" + token.id() + "/revoke", Map.of())
                .then()
                .statusCode(303);
        site.program()
                .header("Authorization", "Bearer " + secret)
                .get("/accounts")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenDoesNotMakeAccounts() {
        givenCamille();
        var issued = accounts.tokens().create(Role.ADMINISTRATOR, "outil", Duration.ofDays(1));
        site.program()
                .header("Authorization", "Bearer " + issued.secret())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("name", "Noa", "email", "noa@exemple.fr", "roles", "ADMINISTRATOR"))
                .post("/accounts")
                .then()
                .statusCode(403);
        assertEquals(1, accounts.all().size());
    }

    @Test
    void bothLanguagesSayEverything() {
        var messages = Messages.load(List.of(BUNDLE, "amie/server/db/messages"));
        assertEquals(messages.keys(Lang.FR), messages.keys(Lang.EN));
        for (var role : Role.values())
            assertFalse(messages.text(Lang.FR, "role." + role.name()).isEmpty());
    }
}
