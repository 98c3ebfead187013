package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.server.web.Role;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An invitation that is accepted while an Amie is founded.
class InvitationTest {
    private final RealHub hub = new RealHub();
    private final TestNode node = TestNode.unfounded();
    private final String code = hub.invite();
    private boolean hubRuns = true;

    @BeforeEach
    void accept() {
        var accepted =
                whenSending("/first-run/invitation", Map.of("hub", hub.address().toString(), "invitation", code));
        assertEquals(303, accepted.statusCode(), accepted.asString());
    }

    @AfterEach
    void stop() {
        node.close();
        if (hubRuns) hub.close();
    }

    @Test
    void the_founder_joins_with_the_first_account() {
        whenFounding();
        assertTrue(page(Role.COORDINATOR).contains("amie-de-la-baie"));
        assertEquals(0, node.count("remembered_invitation"));
    }

    @Test
    void it_is_kept_for_those_who_may_join_until_the_hub_can_be_reached() {
        hub.close();
        hubRuns = false;
        assertFalse(whenFounding().header("Location").contains(code), "a secret in an address");
        assertTrue(page(Role.COORDINATOR).contains(code));
        assertFalse(page(Role.WORKER).contains(code));
    }

    @Test
    void typed_with_spaces_it_is_the_same() {
        var typed = code.replace('-', ' ');
        whenSending("/first-run/invitation", Map.of("hub", hub.address().toString(), "invitation", typed));
        whenFounding();
        assertTrue(page(Role.COORDINATOR).contains("amie-de-la-baie"));
    }

    @Test
    void one_that_is_not_known_is_a_fault_of_its_field() {
        var unknown = code.replace(code.substring(0, 4), "aaaa");
        whenSending("/first-run/invitation", Map.of("hub", hub.address().toString(), "invitation", unknown));
        whenFounding();
        var answer = node.browser(Role.COORDINATOR)
                .submit(
                        "/federation",
                        "/federation/join",
                        Map.of("hub", hub.address().toString(), "invitation", unknown));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("refuse cette invitation"), answer.asString());
        assertFalse(answer.asString().contains("class=\"notice\""), "said twice");
    }

    private Response whenFounding() {
        whenSending("/first-run/empty", Map.of("name", "Amie de la Baie", "territory", "Baie"));
        var account = Map.of(
                "name",
                "Gwenn",
                "email",
                "gwenn@baie.example",
                "password",
                "ocarina-mirabelle-27",
                "again",
                "ocarina-mirabelle-27");
        var made = whenSending("/first-run/account", account);
        assertEquals(303, made.statusCode(), made.asString());
        return made;
    }

    private Response whenSending(String path, Map<String, String> fields) {
        return node.site().browser().submit(path, path, fields);
    }

    private String page(Role role) {
        return node.browser(role).get("/federation").asString();
    }
}
