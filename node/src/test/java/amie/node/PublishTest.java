package amie.node;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a person publishes on a node, up to a real hub and back.
class PublishTest {
    private static final RealHub HUB = new RealHub();
    private static final JoinedNode NODE = new JoinedNode(HUB, "Amie de la Plaine");
    private static final byte[] PDF = "%PDF-1.4\nun petit support\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @AfterAll
    static void stop() {
        NODE.close();
        HUB.close();
    }

    @Test
    void a_service_is_published_changed_and_withdrawn() throws InterruptedException {
        var service = given("/api/v1/services", service("Courriel partagé"));
        assertEquals("NEVER", NODE.settled(service));
        whenPublishing(service);
        assertEquals("PUBLISHED", NODE.settled(service));
        HUB.visitor().get("/api/v1/services").then().body("name", hasItem("Courriel partagé"));
        whenWriting(service, service("Courriel et listes"));
        NODE.program().get(service + "/publication").then().body("changedSince", equalTo(true));
        whenPublishing(service);
        assertEquals("PUBLISHED", NODE.settled(service));
        HUB.visitor().get("/api/v1/services").then().body("name", hasItem("Courriel et listes"));
        NODE.program().delete(service + "/publication").then().statusCode(204);
        assertEquals("WITHDRAWN", NODE.settled(service));
        HUB.visitor().get("/api/v1/services").then().body("name", not(hasItem("Courriel et listes")));
    }

    @Test
    void a_refusal_names_the_field_and_a_correction_takes_its_place() throws InterruptedException {
        var service = given("/api/v1/services", service("Xy"));
        whenPublishing(service);
        assertEquals("REFUSED", NODE.settled(service));
        NODE.program().get(service + "/publication").then().body("faults.field", hasItem("name"));
        whenWriting(service, service("Xyl"));
        whenPublishing(service);
        assertEquals("PUBLISHED", NODE.settled(service));
    }

    @Test
    void a_training_goes_with_its_material_and_files() throws InterruptedException {
        var training = given("/api/v1/trainings", """
            {"lang": "FR", "title": "Sauvegarder ses fichiers", "objectives": "Restaurer un fichier perdu.",
             "duration": 0.5, "level": "BEGINNER", "licence": "CC_BY_SA_4_0"}\
            """);
        var material = given(
                training + "/materials",
                "{\"lang\": \"FR\", \"title\": \"Diaporama de séance\", \"licence\": \"CC_BY_4_0\"}");
        NODE.program()
                .multiPart("file", "seance.pdf", PDF)
                .post(material + "/files")
                .then()
                .statusCode(200);
        NODE.program()
                .multiPart("file", "notes.md", "# Notes".getBytes(StandardCharsets.UTF_8))
                .post(material + "/files")
                .then()
                .statusCode(200);
        whenPublishing(training);
        assertEquals("PUBLISHED", NODE.settled(training));
        var digest = NODE.program()
                .get(material)
                .jsonPath()
                .getString("files[0].digest")
                .substring(8);
        assertTrue(isHeld("/files/" + digest), "the hub holds the file");
        HUB.visitor().get("/api/v1/trainings?q=sauvegarde").then().body("title", hasItem("Sauvegarder ses fichiers"));
        var etag = NODE.program().get(training).header("ETag");
        NODE.program().header("If-Match", etag).delete(training).then().statusCode(204);
        assertTrue(isGone("Sauvegarder ses fichiers"), "a deleted training is withdrawn");
    }

    @Test
    void material_without_files_leaves_the_federation_by_itself() throws InterruptedException {
        var training = given("/api/v1/trainings", """
            {"lang": "FR", "title": "Chiffrer ses messages", "objectives": "Lire un message chiffré.",
             "duration": 0.5, "level": "BEGINNER", "licence": "CC_BY_SA_4_0"}\
            """);
        var material =
                given(training + "/materials", "{\"lang\": \"FR\", \"title\": \"Fiche\", \"licence\": \"CC_BY_4_0\"}");
        var content = "Une clé pour soi, une pour les autres.".getBytes(StandardCharsets.UTF_8);
        var path = "/files/" + amie.model.Digest.of(content).hex();
        whenAttaching(material, content);
        whenPublishing(training);
        assertEquals("PUBLISHED", NODE.settled(material));
        assertTrue(isHeld(path), "the hub holds the file");
        whenEmptying(material);
        NODE.program().get(training + "/publication").then().body("changedSince", equalTo(true));
        NODE.program().delete(material + "/publication").then().statusCode(204);
        assertEquals("WITHDRAWN", NODE.settled(material));
        assertEquals("PUBLISHED", NODE.settled(training));
        HUB.visitor().get(path).then().statusCode(410);
        whenAttaching(material, content);
        whenPublishing(training);
        assertEquals("PUBLISHED", NODE.settled(material));
        assertTrue(isHeld(path), "the file is served again");
        whenEmptying(material);
        NODE.program()
                .contentType("application/json")
                .header("Idempotency-Key", "\"once more\"")
                .body("{}")
                .post(training + "/publication")
                .then()
                .statusCode(202);
        assertEquals("WITHDRAWN", NODE.settled(material));
    }

    private static void whenAttaching(String material, byte[] content) {
        NODE.program()
                .multiPart("file", "fiche.txt", content)
                .post(material + "/files")
                .then()
                .statusCode(200);
    }

    private static void whenEmptying(String material) {
        var held = NODE.program().get(material);
        var digest = held.jsonPath().getString("files[0].digest").substring(8);
        NODE.program()
                .header("If-Match", held.header("ETag"))
                .delete(material + "/files/" + digest)
                .then()
                .statusCode(204);
    }

    @Test
    void the_card_of_the_amie_is_published_with_joining() throws InterruptedException {
        assertEquals("PUBLISHED", NODE.settled("/api/v1/profile"));
        HUB.visitor().get("/api/v1/groups").then().body("name", hasItem("Amie de la Plaine"));
    }

    private static boolean isHeld(String path) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            if (HUB.visitor().get(path).statusCode() == 200) return true;
            Thread.sleep(50);
        }
        return false;
    }

    private static boolean isGone(String title) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            if (!HUB.visitor().get("/api/v1/trainings").asString().contains(title)) return true;
            Thread.sleep(50);
        }
        return false;
    }

    private static String service(String name) {
        return """
            {"lang": "FR", "name": "%s", "description": "Des boîtes et des listes.", "service": "EMAIL",
             "software": "Sympa", "days": 2.5}\
            """.formatted(name);
    }

    private static String given(String path, String json) {
        var answer = NODE.program().contentType("application/json").body(json).post(path);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    private static void whenWriting(String path, String json) {
        NODE.program()
                .contentType("application/json")
                .header("If-Match", NODE.program().get(path).header("ETag"))
                .body(json)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void whenPublishing(String path) {
        Response answer =
                NODE.program().contentType("application/json").body("{}").post(path + "/publication");
        assertEquals(202, answer.statusCode(), answer.asString());
    }
}
