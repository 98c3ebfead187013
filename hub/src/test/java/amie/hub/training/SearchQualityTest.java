package amie.hub.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.hub.TestNode;
import amie.hub.TestShelf;
import amie.model.Digest;
import amie.model.HalfDays;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.Material;
import amie.model.ObjectId;
import amie.model.TrainingOffer;
import amie.model.wire.TrainingSummary;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Searches a shelf of two hundred trainings and their material as people do, and counts what was found.
class SearchQualityTest {
    private static final int SEEN = 20;

    private record Written(String title, String objectives, String material) {}

    private record Judged(String query, List<String> beginnings) {}

    @Test
    void finds_what_was_meant_whatever_the_accents_endings_and_mistakes() {
        try (var shelf = new TestShelf()) {
            var written = written();
            fill(shelf, written);
            var scores = judged().map(judged -> score(shelf, written, judged)).toList();
            var precision = mean(scores.stream().map(Score::precision).toList());
            var recall = mean(scores.stream().map(Score::recall).toList());
            assertTrue(scores.size() >= 25 && written.size() >= 200, "too little to judge by");
            assertTrue(
                    precision >= 0.95 && recall >= 0.95,
                    () -> "precision " + precision + ", recall " + recall + ", short of it: "
                            + scores.stream().filter(Score::isShort).toList());
        }
    }

    private record Score(String query, double precision, double recall) {
        boolean isShort() {
            return precision < 1 || recall < 1;
        }
    }

    private static Score score(TestShelf shelf, List<Written> written, Judged judged) {
        var wanted = written.stream()
                .map(Written::title)
                .filter(title -> judged.beginnings.stream().anyMatch(title::startsWith))
                .collect(Collectors.toSet());
        var found = search(shelf, judged.query);
        double right = found.stream().filter(wanted::contains).count();
        return new Score(
                judged.query, found.isEmpty() ? 0 : right / found.size(), right / Math.min(SEEN, wanted.size()));
    }

    private static Set<String> search(TestShelf shelf, String query) {
        var found = shelf.site()
                .program()
                .get("/api/v1/trainings?limit=" + SEEN + "&q=" + URLEncoder.encode(query, UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Stream.of(amie.model.wire.Json.read(found, TrainingSummary[].class))
                .map(TrainingSummary::title)
                .collect(Collectors.toSet());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static void fill(TestShelf shelf, List<Written> written) {
        var node = shelf.joined("grand-large", 1);
        shelf.takes(node.introducesItself("Amie Grand-Large"));
        for (var one : written) {
            var id = UUID.nameUUIDFromBytes(one.title.getBytes(UTF_8));
            shelf.takes(node.says(Kind.TRAINING, id, offer(one)));
            if (!one.material.isEmpty()) bring(shelf, node, id, one.material);
        }
    }

    private static TrainingOffer offer(Written one) {
        return new TrainingOffer(
                Lang.FR, one.title, one.objectives, HalfDays.days(1), Level.BEGINNER, 10, Licence.CC_BY_SA_4_0, null);
    }

    private static void bring(TestShelf shelf, TestNode node, UUID training, String title) {
        var content = title.getBytes(UTF_8);
        var digest = Digest.of(content);
        var file = new Material.SharedFile("support.txt", "text/plain", content.length, digest);
        var material = new Material(
                Lang.FR,
                title,
                null,
                Licence.CC_BY_4_0,
                null,
                ObjectId.of(node.id(), Kind.TRAINING, training),
                null,
                List.of(file));
        shelf.takes(node.says(Kind.MATERIAL, UUID.nameUUIDFromBytes(content), material));
        shelf.brings(node, digest, content).then().statusCode(201);
    }

    private static List<Written> written() {
        return lines("shelf.txt")
                .map(line -> line.split(" \\| ", -1))
                .map(parts -> new Written(parts[1], parts[2], parts.length > 3 ? parts[3] : ""))
                .toList();
    }

    private static Stream<Judged> judged() {
        return lines("queries.txt")
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Judged(parts[0], List.of(parts[1].split(" ; "))));
    }

    private static Stream<String> lines(String name) {
        var in = SearchQualityTest.class.getResourceAsStream(name);
        if (in == null) throw new AssertionError("missing: " + name);
        var lines = new ArrayList<String>();
        new BufferedReader(new InputStreamReader(in, UTF_8)).lines().forEach(lines::add);
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
