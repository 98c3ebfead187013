package amie.node.training;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.node.TestNode;
import amie.server.web.Role;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTest {
    private static final String TRAININGS = "/api/v1/trainings";
    private static final byte[] PDF = "%PDF-1.4\nun petit support\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "%PDF-1.4\nun autre support\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String BACKUP = """
        {"lang": "FR", "title": "Sauvegarder", "objectives": "Restaurer un fichier.", "duration": 0.5,
         "level": "BEGINNER", "seats": 10, "licence": "CC_BY_SA_4_0"}\
        """;
    private static final String SLIDES =
            "{\"lang\": \"FR\", \"title\": \"Diaporama\", \"licence\": \"CC_BY_4_0\", \"author\": \"Nour\"}";
    private static final Map<String, String> FORM = Map.of(
            "lang", "FR",
            "title", "Mots de passe",
            "objectives", "Choisir et garder de bons mots de passe.",
            "duration", "0,5",
            "level", "BEGINNER",
            "licence", "CC_BY_SA_4_0");

    private TestNode node = TestNode.founded();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_a_form_writes_the_api_reads() {
        var id = TestNode.made(whenAdding());
        node.program()
                .get(TRAININGS + "/" + id)
                .then()
                .body("title", equalTo("Mots de passe"))
                .body("duration", equalTo(0.5f));
        assertTrue(node.browser(Role.WORKER)
                .get("/trainings?level=BEGINNER&q=passe")
                .asString()
                .contains("Mots de passe"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "objectives, ''",
        "duration, ''",
        "duration, 0",
        "duration, '0,3'",
        "duration, 21",
        "level, EXPERT",
        "licence, ''",
        "licence, CC_BY_NC",
        "seats, 0",
        "seats, 1001",
        "lang, ''"
    })
    void a_form_says_what_is_wrong_beside_its_field_and_keeps_nothing(String field, String value) {
        var page = whenAdding(field, value);
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("id=\"" + field + "-fault-0\""), page.asString());
        assertEquals(0, node.count("training"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Sauvegarder\"|null|title",
                "0.5|0|duration",
                "0.5|\"une matinée\"|duration",
                "\"BEGINNER\"|\"EXPERT\"|level",
                "\"CC_BY_SA_4_0\"|\"CC_BY_NC\"|licence",
                "\"seats\": 10|\"seats\": 0|seats",
                "\"seats\": 10|\"origin\": \"ftp://amie.example/\"|origin",
                "\"seats\": 10|\"places\": 10|places"
            })
    void the_api_names_what_is_wrong_and_keeps_nothing(String from, String to, String field) {
        var json = BACKUP.replace(from, to);
        assertNotEquals(BACKUP, json);
        node.post(TRAININGS, json).then().statusCode(422).body("errors.field", hasItem(field));
        assertEquals(0, node.count("training"));
    }

    @Test
    void one_origin_is_imported_once() {
        var imported = BACKUP.replace("\"seats\": 10", "\"origin\": \"https://amies.example/n/a/training/1\"");
        assertEquals(201, node.post(TRAININGS, imported).statusCode());
        node.post(TRAININGS, imported).then().statusCode(422).body("errors.field", hasItem("origin"));
        assertEquals(1, node.count("training"));
    }

    @Test
    void a_file_comes_back_as_an_attachment_byte_for_byte() {
        var material = givenMaterial();
        whenSending(material, "support.pdf", PDF)
                .then()
                .statusCode(200)
                .body("files.name", equalTo(java.util.List.of("support.pdf")));
        var href = node.program().get(material).jsonPath().getString("files[0].href");
        var file = node.program().get(href);
        assertArrayEquals(PDF, file.asByteArray());
        assertEquals("application/pdf", file.contentType());
        assertTrue(file.header("Content-Disposition").startsWith("attachment"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
    }

    @Test
    void the_same_bytes_are_kept_once() {
        whenSending(givenMaterial(), "support.pdf", PDF);
        whenSending(givenMaterial(), "copie.pdf", PDF);
        assertEquals(1, node.count("stored_file"));
        assertEquals(2, node.count("material_file"));
    }

    @Test
    void a_file_that_lies_about_itself_is_refused() {
        var material = givenMaterial();
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        for (var name : java.util.List.of("support.pdf", "page.html", "dessin.svg", "archive.zip"))
            whenSending(material, name, page).then().statusCode(422).body("errors.field", hasItem("file"));
        whenSending(material, "vide.pdf", new byte[0]).then().statusCode(422);
        assertEquals(0, node.count("material_file"));
    }

    @Test
    void two_files_of_a_material_have_two_names() {
        var material = givenMaterial();
        whenSending(material, "support.pdf", PDF);
        whenSending(material, "support.pdf", PDF).then().statusCode(200).body("files", hasSize(1));
        whenSending(material, "support.pdf", OTHER).then().statusCode(422).body("errors.field", hasItem("file"));
    }

    @Test
    void all_files_together_stay_within_the_quota() {
        node.close();
        node = TestNode.founded(PDF.length + 3L);
        var material = givenMaterial();
        whenSending(material, "un.pdf", PDF).then().statusCode(200);
        whenSending(material, "deux.pdf", OTHER).then().statusCode(422).body("errors.field", hasItem("file"));
        assertEquals(1, node.count("stored_file"));
    }

    @Test
    void material_added_on_a_page_comes_with_its_file_or_not_at_all() {
        var address = "/trainings/" + TestNode.made(whenAdding());
        assertEquals(303, whenAddingMaterial(address, "Fiche", "fiche.pdf", PDF).statusCode());
        assertTrue(node.browser(Role.TRAINER).get(address).asString().contains("fiche.pdf"));
        var wrong = whenAddingMaterial(address, "Autre fiche", "fiche.exe", PDF);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.asString().contains("Autre fiche"), "what was entered is kept");
        assertEquals(422, whenAddingMaterial(address, "", "fiche.pdf", OTHER).statusCode());
        assertEquals(1, node.count("material"));
        assertEquals(1, node.count("stored_file"));
    }

    @Test
    void a_deleted_training_takes_its_material_with_it() {
        var material = givenMaterial();
        whenSending(material, "support.pdf", PDF);
        var training = material.substring(0, material.indexOf("/materials"));
        var etag = node.program().get(training).header("ETag");
        assertEquals(
                204, node.program().header("If-Match", etag).delete(training).statusCode());
        assertEquals(0, node.count("material"));
        assertEquals(404, node.program().get(material).statusCode());
    }

    @Test
    void material_is_found_under_its_own_training_only() {
        var material = givenMaterial();
        var other = node.post(TRAININGS, BACKUP).header("Location");
        var foreign = other + material.substring(material.indexOf("/materials"));
        assertEquals(404, node.program().get(foreign).statusCode());
    }

    @Test
    void material_keeps_its_licence_and_signature() {
        var material = givenMaterial();
        node.program()
                .get(material)
                .then()
                .body("licence", equalTo("CC_BY_4_0"))
                .body("author", equalTo("Nour"));
        node.put(material, SLIDES.replace("Diaporama", "Diapositives")).then().statusCode(200);
        node.put(material, SLIDES.replace("\"CC_BY_4_0\"", "\"\""))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("licence"));
        node.program().get(material).then().body("title", equalTo("Diapositives"));
    }

    private String givenMaterial() {
        var training = node.post(TRAININGS, BACKUP).header("Location");
        var answer = node.post(training + "/materials", SLIDES);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    private Response whenSending(String material, String name, byte[] bytes) {
        return node.program().multiPart("file", name, bytes).post(material + "/files");
    }

    private Response whenAddingMaterial(String training, String title, String name, byte[] bytes) {
        var browser = node.browser(Role.TRAINER);
        return browser.given()
                .redirects()
                .follow(false)
                .multiPart("_token", browser.token(training + "/materials/new"))
                .multiPart("title", title)
                .multiPart("lang", "FR")
                .multiPart("licence", "CC_BY_4_0")
                .multiPart("file", name, bytes)
                .post(training + "/materials");
    }

    private Response whenAdding(String... changes) {
        var fields = new HashMap<>(FORM);
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return node.browser(Role.TRAINER).submit("/trainings/new", "/trainings", fields);
    }
}
