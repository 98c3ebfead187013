package amie.hub.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import amie.hub.TestHub;
import amie.hub.TestNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private static final TestHub HUB = new TestHub();

    @AfterAll
    static void close() {
        HUB.close();
    }

    @Test
    void an_invitation_works_once_however_it_is_typed() {
        var invitation = HUB.invitation();
        var node = new TestNode("canal", 11);
        var inception = node.inception();
        HUB.enrol(" " + invitation.toUpperCase(java.util.Locale.ROOT).replace("-", " "), inception)
                .then()
                .statusCode(201)
                .body("node", equalTo(node.id().value()))
                .body("federation", equalTo("https://id.amies.example/"))
                .body("head.rank", equalTo(1))
                .body("head.key", equalTo(1));
        HUB.enrol(invitation, inception).then().statusCode(200);
        HUB.enrol(invitation, new TestNode("autre", 12).inception())
                .then()
                .statusCode(422)
                .body("errors.key", hasItem("intake.invitation.USED"))
                .body("errors.field", hasItem("invitation"));
    }

    @Test
    void an_invitation_has_an_end() {
        var invitation = HUB.invitation();
        HUB.clock().pass(Duration.ofDays(7));
        HUB.enrol(invitation, new TestNode("tard", 13).inception())
                .then()
                .statusCode(422)
                .body("errors.key", hasItem("intake.invitation.EXPIRED"));
        HUB.enrol("aaaaaaaa", new TestNode("tard", 13).inception())
                .then()
                .statusCode(422)
                .body("errors.key", hasItem("intake.invitation.UNKNOWN"));
    }

    @Test
    void only_an_inception_enrols_and_a_refused_one_leaves_the_invitation() {
        var invitation = HUB.invitation();
        var node = new TestNode("hate", 14);
        var inception = node.inception();
        HUB.enrol(invitation, node.offers("Sauvegarde"))
                .then()
                .statusCode(422)
                .body("errors.key", hasItem("intake.inception"));
        HUB.enrol(invitation, inception).then().statusCode(201);
    }

    @Test
    void nobody_takes_the_name_of_another() {
        var node = HUB.joined("unique", 15);
        var again = new TestNode("unique", 15);
        var other = again.sign(
                amie.model.Position.FIRST,
                null,
                amie.model.Publication.Action.CREATE,
                amie.model.ObjectId.key(node.id(), 1),
                new amie.model.KeyEvent.Inception(again.key().verifyingKey().multibase()),
                java.time.Instant.parse("2027-02-02T02:02:02Z"));
        HUB.enrol(HUB.invitation(), other).then().statusCode(409).body("type", containsString("node-taken"));
    }

    @Test
    void what_is_not_a_request_to_join_says_so() {
        for (var body : new String[] {"", "[", "{}", "{\"invitation\":1}", "null", "[".repeat(100_000)})
            HUB.site()
                    .program()
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/nodes")
                    .then()
                    .statusCode(400)
                    .body("type", containsString("enrolment-request"));
        HUB.site()
                .program()
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/nodes")
                .then()
                .statusCode(415);
    }
}
