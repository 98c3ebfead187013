package amie.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A training of one Amie that another brings home.
class ImportTest {
    private static final RealHub HUB = new RealHub();
    private static final JoinedNode AUTHOR = new JoinedNode(HUB, "Amie du Grand-Large");
    private static final JoinedNode READER = new JoinedNode(HUB, "Amie de la Plaine");

    @AfterAll
    static void stop() {
        READER.close();
        AUTHOR.close();
        HUB.close();
    }

    @Test
    void imported_by_several_at_once_it_is_here_once() throws Exception {
        var training = givenPublished("Restaurer un fichier");
        var codes = whenImporting(training, 6);
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
        assertEquals(5, codes.stream().filter(code -> code == 200).count(), codes.toString());
        assertEquals(List.of("Restaurer un fichier"), titles());
    }

    /// The codes of the answers.
    private static List<Integer> whenImporting(String iri, int times) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = Stream.generate(() -> threads.submit(() -> READER.program()
                            .contentType("application/json")
                            .body("{\"from\": \"" + iri + "\"}")
                            .post("/api/v1/federation/imports")
                            .statusCode()))
                    .limit(times)
                    .toList();
            var codes = new java.util.ArrayList<Integer>();
            for (var answer : answers) codes.add(answer.get());
            return codes;
        }
    }

    private static List<String> titles() {
        return READER.program().get("/api/v1/trainings").jsonPath().getList("items.title");
    }

    /// Its name in the federation.
    private static String givenPublished(String title) throws InterruptedException {
        var training = given("/api/v1/trainings", """
            {"lang": "FR", "title": "%s", "objectives": "Retrouver un fichier perdu.",
             "duration": 0.5, "level": "BEGINNER", "licence": "CC_BY_SA_4_0"}\
            """.formatted(title));
        var material = given(
                training + "/materials", "{\"lang\": \"FR\", \"title\": \"Diaporama\", \"licence\": \"CC_BY_4_0\"}");
        var notes = "# Notes".getBytes(StandardCharsets.UTF_8);
        AUTHOR.program().multiPart("file", "notes.md", notes).post(material + "/files");
        AUTHOR.program().contentType("application/json").body("{}").post(training + "/publication");
        assertEquals("PUBLISHED", AUTHOR.settled(training));
        return HUB.visitor().get("/api/v1/trainings").jsonPath().getString("find { it.title == '" + title + "' }.iri");
    }

    private static String given(String path, String json) {
        var answer = AUTHOR.program().contentType("application/json").body(json).post(path);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }
}
