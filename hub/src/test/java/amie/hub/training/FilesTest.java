package amie.hub.training;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.HubLimits;
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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return material(owner, name, "text/markdown", Sample.FILE);
    }

    private static Material material(TestNode owner, String name, String mediaType, byte[] content) {
        return new Material(
                Lang.FR,
                "Un support",
                null,
                Licence.CC_BY_4_0,
                null,
                ObjectId.of(owner.id(), Kind.TRAINING, Sample.id("training")),
                null,
                List.of(new Material.SharedFile(name, mediaType, content.length, Digest.of(content))));
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
        shelf.site().program().get(path).then().statusCode(410);
    }

    @Test
    void forgotten_bytes_are_swept_after_a_week_and_named_ones_stay() {
        var kept = bytes("Ce texte reste.");
        announces("autre", "reste.txt", "text/plain", kept);
        shelf.brings(sample.plaine(), Digest.of(kept), kept).then().statusCode(201);
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
        shelf.takes(sample.plaine().withdraws(Kind.MATERIAL, Sample.id("material")));
        shelf.clock().pass(Duration.ofDays(6));
        shelf.sweeps();
        assertTrue(shelf.keeps(Sample.FILE_DIGEST));
        shelf.clock().pass(Duration.ofDays(2));
        shelf.sweeps();
        assertFalse(shelf.keeps(Sample.FILE_DIGEST));
        var path = "/files/" + Sample.FILE_DIGEST.hex();
        shelf.site().program().get(path).then().statusCode(404);
        shelf.site().program().get("/files/" + Digest.of(kept).hex()).then().statusCode(200);
        announces("material", "mémo.txt", "text/plain", Sample.FILE);
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
        shelf.site().program().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, mémo.pdf, application/pdf, ''",
        "%PDF-1.7, mémo.pdf, text/plain, mediaType",
        "%PDF-1.7, mémo.png, image/png, name",
        "du texte, mémo.pdf, application/pdf, name",
        "du texte, mémo.html, text/plain, name",
        "du texte, mémo.md, text/plain, mediaType"
    })
    void bytes_name_and_media_type_say_the_same(String content, String name, String mediaType, String fault) {
        var bytes = bytes(content);
        announces("étiquette", name, mediaType, bytes);
        var answer = shelf.brings(sample.plaine(), Digest.of(bytes), bytes);
        if (fault.isEmpty()) answer.then().statusCode(201);
        else
            answer.then()
                    .statusCode(422)
                    .body("type", containsString("file-kind"))
                    .body("errors.field", equalTo(List.of(fault)));
        assertEquals(fault.isEmpty(), shelf.keeps(Digest.of(bytes)));
    }

    @Test
    void what_is_said_later_does_not_make_it_another_kind_of_file() {
        shelf.brings(sample.plaine(), Sample.FILE_DIGEST, Sample.FILE);
        announces("material", "mémo.pdf", "application/pdf", Sample.FILE);
        var path = "/files/" + Sample.FILE_DIGEST.hex();
        shelf.site().program().get(path).then().statusCode(410);
        announces("material", "mémo.md", "text/markdown", Sample.FILE);
        shelf.site().program().get(path).then().statusCode(200).contentType(containsString("text/markdown"));
    }

    @Test
    void the_files_of_a_node_have_so_much_room() {
        try (var small = new TestShelf(HubLimits.usual().files(100, Sample.FILE.length + 5))) {
            var plaine = Sample.on(small).plaine();
            var more = bytes("trop long");
            small.takes(
                    plaine.says(Kind.MATERIAL, Sample.id("plus"), material(plaine, "plus.txt", "text/plain", more)));
            small.brings(plaine, Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
            small.brings(plaine, Digest.of(more), more)
                    .then()
                    .statusCode(413)
                    .body("type", containsString("file-quota"));
            small.takes(plaine.withdraws(Kind.MATERIAL, Sample.id("material")));
            small.clock().pass(Duration.ofDays(8));
            small.sweeps();
            small.brings(plaine, Digest.of(more), more).then().statusCode(201);
        }
    }

    @Test
    void a_node_brings_so_many_files_a_minute() {
        try (var slow = new TestShelf(HubLimits.usual().files(1, 10_000))) {
            var plaine = Sample.on(slow).plaine();
            var more = bytes("encore");
            slow.takes(plaine.says(Kind.MATERIAL, Sample.id("plus"), material(plaine, "plus.txt", "text/plain", more)));
            slow.brings(plaine, Sample.FILE_DIGEST, Sample.FILE).then().statusCode(201);
            slow.brings(plaine, Sample.FILE_DIGEST, Sample.FILE).then().statusCode(200);
            slow.brings(plaine, Digest.of(more), more).then().statusCode(429).header("Retry-After", equalTo("60"));
            slow.clock().pass(Duration.ofMinutes(1));
            slow.brings(plaine, Digest.of(more), more).then().statusCode(201);
        }
    }

    private void announces(String material, String name, String mediaType, byte[] content) {
        shelf.takes(sample.plaine()
                .says(Kind.MATERIAL, Sample.id(material), material(sample.plaine(), name, mediaType, content)));
    }
}
