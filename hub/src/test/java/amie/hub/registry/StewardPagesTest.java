package amie.hub.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestHub;
import amie.hub.TestNode;
import amie.model.Kind;
import amie.server.web.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StewardPagesTest {
    private static final TestHub HUB = new TestHub();
    private static final Pattern CODE = Pattern.compile("id=\"invitation-code\">([^<]+)<");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/steward/invitations/[0-9a-f-]+/revoke)\"");

    @AfterAll
    static void close() {
        HUB.close();
    }

    private static String desk() {
        return HUB.site().browser(Role.STEWARD).get("/steward").asString();
    }

    private static String invited(String note) {
        var page = HUB.site()
                .browser(Role.STEWARD)
                .submit("/steward", "/steward/invitations", Map.of("note", note))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return found(CODE, page);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    @Test
    void a_code_is_shown_once_and_kept_as_a_hash_only() {
        var code = invited("Amie du Canal");
        assertEquals(26, code.replace("-", "").length());
        assertTrue(!desk().contains(code), "shown again");
        HUB.enrol(code, new TestNode("canal", 1).inception()).then().statusCode(201);
        assertTrue(desk().contains("Utilisée par"));
    }

    @Test
    void a_revoked_invitation_lets_nobody_in_and_a_used_one_cannot_be_revoked() {
        try (var hub = new TestHub()) {
            var steward = hub.site().browser(Role.STEWARD);
            var page = steward.submit("/steward", "/steward/invitations", Map.of("note", "Erreur"));
            var code = found(CODE, page.asString());
            var revoke = found(REVOKE, page.asString());
            steward.submit("/steward", revoke, Map.of()).then().statusCode(303).header("Location", equalTo("/steward"));
            steward.submit("/steward", revoke, Map.of()).then().statusCode(409);
            hub.enrol(code, new TestNode("refusee", 2).inception())
                    .then()
                    .statusCode(422)
                    .body("errors.key", hasItem("intake.invitation.REVOKED"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u202eb"})
    void a_note_that_says_nothing_is_refused_beside_its_field(String note) {
        HUB.site()
                .browser(Role.STEWARD)
                .submit("/steward", "/steward/invitations", Map.of("note", note))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#note\""))
                .body(not(containsString("invitation-code")));
    }

    @Test
    void a_note_too_long_keeps_what_was_entered() {
        HUB.site()
                .browser(Role.STEWARD)
                .submit("/steward", "/steward/invitations", Map.of("note", "n".repeat(201)))
                .then()
                .statusCode(422)
                .body(containsString("n".repeat(201)))
                .body(containsString("200"));
    }

    @Test
    void the_desk_shows_heads_last_contacts_forks_and_refusals_with_their_reasons() {
        var node = HUB.joined("plaine", 3);
        HUB.put(node.introducesItself("Amie de la Plaine")).then().statusCode(201);
        var said = node.offers("Sauvegarde");
        HUB.put(said).then().statusCode(201);
        HUB.put(node.contradicts(said, "Autre chose")).then().statusCode(409);
        HUB.clock().pass(Duration.ofMinutes(1));
        HUB.put(node.says(Kind.SERVICE, new UUID(1, 1), TestNode.offer("x")))
                .then()
                .statusCode(422);
        var page = desk();
        for (var expected :
                new String[] {"Amie de la Plaine", "1-3", "publication contradictoire", "1-4", "refusée le"})
            assertTrue(page.contains(expected), expected + " is not in " + page);
        assertTrue(!page.contains("shape."), "a key instead of a sentence");
    }

    @Test
    void nobody_else_sees_the_desk() {
        HUB.site().browser(Role.AUDITOR).get("/steward").then().statusCode(403);
        HUB.site()
                .browser()
                .given()
                .redirects()
                .follow(false)
                .get("/steward")
                .then()
                .statusCode(303);
    }

    @Test
    void a_program_asks_which_federation_this_is() {
        HUB.site()
                .program()
                .get("/api/v1/federation")
                .then()
                .body("name", equalTo("Fédération de test"))
                .body("base", equalTo("https://id.amies.example/"))
                .body("publicUrl", equalTo("http://hub.test/"));
    }
}
