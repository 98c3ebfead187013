package amie.hub.training;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.Sample;
import amie.hub.TestNode;
import amie.hub.TestShelf;
import amie.model.Digest;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Material;
import amie.model.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The hub takes exactly the files that published material announced, and shows the material once they are whole.
class FilesTest {
    private final TestShelf shelf = new TestShelf();
    private final Sample sample = Sample.on(shelf);

    @AfterEach
    void close() {
        shelf.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_nobody_announced_is_refused() {
        var other = bytes("autre chose");
        shelf.brings(sample.plaine(), Digest.of(other), other).then().statusCode(409);
        shelf.brings(sample.canal(), Sample.FILE_DIGEST, Sample.FILE)
                .then()
                .statusCode(409)
                .body("type", containsString("file-not-announced"));
    }

    @Test
    void other_bytes_than_announced_are_refused_and_not_kept() {
        var longer = new String(Sample.FILE, StandardCharsets.UTF_8) + "!";
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, bytes(longer))
                .then()
                .statusCode(422)
                .body("type", containsString("file-size"));
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, bytes("court")).then().statusCode(422);
        var changed = Sample.FILE.clone();
        changed[0] = 'X';
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, changed)
                .then()
                .statusCode(422)
                .body("type", containsString("file-digest"));
        shelf.site().program().get("/files/" + Sample.FILE_DIGEST.hex()).then().statusCode(404);
    }

    @Test
    void material_is_shown_once_its_file_is_whole() {
        var training = "/api/v1/trainings/" + sample.plaine().id() + "/" + Sample.id("training");
        var material = "/api/v1/materials/" + sample.plaine().id() + "/" + Sample.id("material");
        shelf.site().program().get(training).then().body("materials", hasSize(0));
        shelf.site().program().get(material).then().statusCode(404);
        shelf.site().program().get("/api/v1/trainings?q=memo").then().body("", hasSize(0));

        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE).then().statusCode(200);

        shelf.site()
                .program()
                .get(training)
                .then()
                .body("materials[0].files[0].url", equalTo("http://hub.test/files/" + Sample.FILE_DIGEST.hex()));
        shelf.site().program().get(material).then().statusCode(200).body("licence", equalTo("CC-BY-4.0"));
        shelf.site().program().get("/api/v1/trainings?q=memo").then().body("", hasSize(1));
    }

    @Test
    void the_node_that_brought_a_file_first_names_it() {
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE);
        var stranger = shelf.joined("abeille", 77);
        shelf.takes(stranger.says(Kind.MATERIAL, Sample.id("stolen"), named(stranger, "piège.md")));
        shelf.site()
                .program()
                .get("/files/" + Sample.FILE_DIGEST.hex())
                .then()
                .header("Content-Disposition", containsString("m%C3%A9mo.txt"));
    }

    @Test
    void nobody_puts_material_on_the_training_of_another() {
        var stranger = shelf.joined("abeille", 77);
        var foreign = stranger.says(Kind.MATERIAL, Sample.id("foreign"), named(sample.plaine(), "piège.md"));
        var refused = assertThrows(AssertionError.class, () -> shelf.takes(foreign));
        assertTrue(refused.toString().contains("training"), refused::toString);
    }

    private static Material named(TestNode owner, String name) {
        return new Material(
                Lang.FR,
                "Un support",
                null,
                Licence.CC_BY_4_0,
                null,
                ObjectId.of(owner.id(), Kind.TRAINING, Sample.id("training")),
                null,
                List.of(new Material.SharedFile(name, "text/markdown", Sample.FILE.length, Sample.FILE_DIGEST)));
    }

    @Test
    void a_file_is_sent_as_one_that_a_browser_does_not_run() {
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE);
        var path = "/files/" + Sample.FILE_DIGEST.hex();
        var answer = shelf.site().program().get(path);
        assertArrayEquals(Sample.FILE, answer.asByteArray());
        answer.then()
                .header("Content-Disposition", containsString("filename*=UTF-8''m%C3%A9mo.txt"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        shelf.site()
                .program()
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(Integer.toString(Sample.FILE.length)));
        shelf.takes(sample.plaine().withdraws(Kind.MATERIAL, Sample.id("material")));
        shelf.site().program().get(path).then().statusCode(404);
    }
}
