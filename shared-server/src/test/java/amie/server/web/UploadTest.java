package amie.server.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Digest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UploadTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final byte[] PDF = "%PDF-1.7 a page".getBytes(StandardCharsets.US_ASCII);
    private static final Limits SMALL = new Limits(
            4_096,
            20_000,
            60_000,
            8_192,
            4_096,
            50,
            20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1));
    private static TestSite site;

    public record Told(String title, String name, String mediaType, long size, String digest) {}

    @BeforeAll
    static void start() {
        site = TestSite.of(
                TestSite.site(
                        List.of(
                                Route.upload("/api/v1/files", Access.only(Role.TRAINER), UploadTest::received),
                                Route.upload("/files", Access.only(Role.TRAINER), UploadTest::received)),
                        List.of(),
                        "amie.server.view"),
                SMALL);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Reply received(Request request) {
        var upload = request.upload();
        var title = upload.fields().text("title", 50);
        upload.fields().orProblem();
        if (upload.files().isEmpty()) return Reply.empty(204);
        var file = upload.files().getFirst();
        try {
            assertEquals(file.digest(), Digest.of(Files.readAllBytes(file.path())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Reply.json(new Told(
                title, file.name(), file.mediaType(), file.size(), file.digest().toString()));
    }

    private static Response send(String name, byte[] bytes) {
        return site.program(Role.TRAINER)
                .multiPart(text("title", "Été à l’école"))
                .multiPart(new MultiPartSpecBuilder(bytes)
                        .controlName("file")
                        .fileName(name)
                        .mimeType("application/octet-stream")
                        .build())
                .post("/api/v1/files");
    }

    /// As a browser sends a name with accents.
    private static Response raw(String name) {
        var body = "--abc\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n"
                + "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--abc--\r\n";
        return site.program(Role.TRAINER)
                .header("Content-Type", "multipart/form-data; boundary=abc")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/files");
    }

    private static io.restassured.specification.MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(String.valueOf(entries.get(name)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] word(String type, String... more) {
        var entries = new java.util.HashMap<String, String>();
        entries.put("[Content_Types].xml", "<Override ContentType=\"" + type + ".main+xml\"/>");
        for (var name : more) entries.put(name, "x");
        return zip(entries);
    }

    static Stream<Arguments> welcome() {
        return Stream.of(
                Arguments.of("cours.pdf", PDF, "application/pdf"),
                Arguments.of("COURS.PDF", PDF, "application/pdf"),
                Arguments.of("photo.jpg", bytes("\u00ff\u00d8\u00ff\u00e0..."), "image/jpeg"),
                Arguments.of("photo.png", bytes("\u0089PNG\r\n\u001a\n..."), "image/png"),
                Arguments.of("film.mp4", bytes("\0\0\0\u0018ftypisom...."), "video/mp4"),
                Arguments.of("film.webm", bytes("\u001aE\u00df\u00a3....webm"), "video/webm"),
                Arguments.of("notes.md", "# Été".getBytes(StandardCharsets.UTF_8), "text/markdown"),
                Arguments.of("cours.docx", word(WORD), WORD),
                Arguments.of(
                        "cours.odt",
                        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
                        "application/vnd.oasis.opendocument.text"));
    }

    @ParameterizedTest
    @MethodSource("welcome")
    void aWelcomeFileIsKnownByItsBytes(String name, byte[] bytes, String mediaType) {
        send(name, bytes)
                .then()
                .statusCode(200)
                .body("title", equalTo("Été à l’école"))
                .body("mediaType", equalTo(mediaType))
                .body("name", equalTo(name))
                .body("digest", equalTo(Digest.of(bytes).toString()));
    }

    static Stream<Arguments> unwelcome() {
        return Stream.of(
                Arguments.of("page.html", bytes("<html>")),
                Arguments.of("dessin.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("archive.zip", zip(Map.of("a", "b"))),
                Arguments.of("cours.pdf", bytes("<html>")),
                Arguments.of("cours.png", PDF),
                Arguments.of("sans-extension", PDF),
                Arguments.of("cours.txt", bytes("Zo\u00e9")),
                Arguments.of("cours.txt", bytes("a\0b")),
                Arguments.of("photo.heic", bytes("\0\0\0\u0018ftypheic....")),
                Arguments.of("film.mp4", bytes("\0\0\0\u0018ftypheic....")),
                Arguments.of("cours.docx", zip(Map.of("a", "b"))),
                Arguments.of("cours.docx", bytes("PK\u0003\u0004 and no archive")),
                Arguments.of("cours.docx", word(WORD, "word/vbaProject.bin")),
                Arguments.of("cours.docx", word("application/vnd.ms-word.document.macroEnabled")),
                Arguments.of(
                        "cours.odt",
                        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "Basic/script.xml", "x"))));
    }

    @ParameterizedTest
    @MethodSource("unwelcome")
    void anythingElseIsAFaultOfItsField(String name, byte[] bytes) {
        send(name, bytes)
                .then()
                .statusCode(422)
                .body("errors[0].key", equalTo("fault.file-kind"))
                .body("errors[0].field", equalTo("file"))
                .body("errors[0].detail", containsString(name));
    }

    @Test
    void namesAreCleanedAndEmptyFilesAreNamed() {
        raw("../../etc/été.pdf").then().body("name", equalTo("été.pdf"));
        raw("C:\\dossier\\a\u202efdp.pdf").then().body("name", equalTo("afdp.pdf"));
        send("vide.pdf", new byte[0]).then().statusCode(422).body("errors[0].key", equalTo("fault.file-empty"));
    }

    @Test
    void tooMuchIsRefusedWithItsLimit() {
        send("cours.pdf", new byte[20_001]).then().statusCode(413).body("detail", containsString("0.019"));
        var many = site.program(Role.TRAINER).multiPart(text("title", "x"));
        for (int i = 0; i < 21; i++) many.multiPart("file", i + ".pdf", PDF);
        many.post("/api/v1/files").then().statusCode(413).body("type", containsString("too-many-files"));
        var wordy = site.program(Role.TRAINER).multiPart(text("title", "x".repeat(5_000)));
        wordy.post("/api/v1/files").then().statusCode(413);
    }

    @Test
    void whatIsNoFormOfFilesIsRefused() {
        site.program(Role.TRAINER)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/files")
                .then()
                .statusCode(415);
        var type = "multipart/form-data; boundary=abc";
        site.program(Role.TRAINER)
                .header("Content-Type", type)
                .body("--abc\r\nbroken".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/files")
                .then()
                .statusCode(400);
        site.program(Role.TRAINER)
                .header("Content-Type", "multipart/form-data")
                .body("x".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/files")
                .then()
                .statusCode(400);
    }

    @Test
    void aPagesFormNeedsItsToken() {
        var form = site.browser(Role.TRAINER).given().urlEncodingEnabled(false).multiPart(text("title", "x"));
        form.post("/files").then().statusCode(403);
        form.multiPart(text(FormTokens.FIELD, site.token(Role.TRAINER)))
                .post("/files")
                .then()
                .statusCode(204);
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        send("cours.pdf", PDF);
        send("page.html", PDF);
        send("cours.pdf", new byte[20_001]);
        try (var files = Files.list(site.temporary())) {
            assertTrue(files.findAny().isEmpty());
        }
    }
}
