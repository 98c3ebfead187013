package amie.model.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Lang;
import amie.model.Level;
import amie.model.ServiceKind;
import amie.model.Stage;
import jakarta.json.bind.JsonbException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final String DIGEST = "sha-256:" + "0a".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String IRI = "https://id.amies.example/n/plaine-k7q2m4xak7q2m4xa";
    private static final String NODE = "plaine-k7q2m4xak7q2m4xa";
    private static final Head HEAD = new Head(1, 42, DIGEST, NOW, 3, 1);

    static Stream<Object> records() {
        var file = new MaterialSummary.FileSummary("à lire.pdf", "application/pdf", 5_000_000_000L, DIGEST, IRI);
        var material =
                new MaterialSummary(IRI, NODE, Lang.FR, "Fiche", null, "CC-BY-4.0", "Ada", IRI, null, List.of(file));
        return Stream.of(
                HEAD,
                new FederationCard("Amies", IRI, IRI),
                new EnrolmentRequest("secret", "<a> <b> <c> .\n"),
                new EnrolmentAnswer(NODE, IRI, HEAD),
                new Receipt(1, 42, DIGEST, 7, NOW),
                new ProblemReport(
                        "https://hub/problems/refused",
                        "Refusé",
                        422,
                        null,
                        null,
                        List.of(new ProblemReport.FaultReport(
                                null, "name", "shape.minLength", List.of("3"), "Trop court."))),
                new GroupSummary(IRI, NODE, Lang.FR, "Plaine", "Beauce", null, Stage.CRUISE, null, null, NOW),
                new ServiceSummary(
                        IRI, NODE, "Plaine", Lang.EN, "Mail", "…", ServiceKind.EMAIL, null, null, 10, "2.5", null, NOW),
                new TrainingSummary(
                        IRI,
                        NODE,
                        "Plaine",
                        Lang.FR,
                        "T",
                        "O",
                        1,
                        Level.BEGINNER,
                        12,
                        "CC0-1.0",
                        null,
                        List.of(material),
                        NOW),
                new TemplateSummary(
                        IRI,
                        NODE,
                        "Plaine",
                        Lang.FR,
                        "T",
                        "D",
                        1,
                        IRI,
                        null,
                        null,
                        "CC0-1.0",
                        12,
                        "2000.00",
                        3,
                        List.of("Baie"),
                        NOW),
                new ModelSummary(
                        IRI,
                        NODE,
                        "Plaine",
                        Lang.FR,
                        "T",
                        2026,
                        12,
                        "2000.00",
                        "24000.00",
                        "24000.00",
                        "CC0-1.0",
                        NOW));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_written_is_read_again(Object record) {
        var json = Json.write(record);
        var read = Json.read(json, record.getClass());
        assertEquals(record, read);
        assertArrayEquals(json, Json.write(read));
    }

    @Test
    void amounts_are_strings_and_nothing_is_null() {
        var json = new String(
                Json.write(new TemplateSummary(
                        IRI,
                        NODE,
                        "Plaine",
                        Lang.FR,
                        "T",
                        "D",
                        1,
                        IRI,
                        null,
                        null,
                        "CC0-1.0",
                        12,
                        "2000.00",
                        3,
                        List.of("Baie"),
                        NOW)),
                UTF_8);
        assertTrue(json.contains("\"price\":\"2000.00\""), json);
        assertTrue(!json.contains("null"), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "12",
                "{",
                "{}",
                "{} {}",
                "{\"epoch\":1}",
                "<html>",
                "{'epoch':1}",
                "{\"epoch\":}",
                "\u0000",
                "{\"epoch\":1,}",
                "true",
                "NaN"
            })
    void what_is_not_a_head_is_one_failure(String json) {
        assertThrows(JsonbException.class, () -> Json.read(json.getBytes(UTF_8), Head.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"epoch\":1",
                "\"\\u0065poch\":1",
                "\"more\":1,\"more\":2",
                "\"more\":{\"a\":1,\"a\":2}",
                "\"more\":[{\"a\":1,\"\\u0061\":2}]"
            })
    void a_name_stands_once_in_an_object(String more) {
        var json = new String(Json.write(HEAD), UTF_8).replaceFirst("\\{", "{" + more.replace("\\", "\\\\") + ",");
        assertThrows(JsonbException.class, () -> Json.read(json.getBytes(UTF_8), Head.class), json);
    }

    @Test
    void one_name_in_two_objects_is_no_fault() {
        var json = new String(Json.write(HEAD), UTF_8)
                .replaceFirst("\\{", "{\"more\":[{\"a\":1,\"epoch\":3},{\"a\":[2]}],\"other\":{\"a\":{}},");
        assertEquals(HEAD, Json.read(json.getBytes(UTF_8), Head.class));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_head_with_one_value_changed_is_refused(String from, String to) {
        var json = new String(Json.write(HEAD), UTF_8);
        assertTrue(json.contains(from), json);
        assertThrows(
                JsonbException.class, () -> Json.read(json.replace(from, to).getBytes(UTF_8), Head.class));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> changes() {
        return Stream.of(
                change("\"epoch\":1,", ""),
                change("\"epoch\":1", "\"epoch\":0"),
                change("\"epoch\":1", "\"epoch\":-1"),
                change("\"epoch\":1", "\"epoch\":\"one\""),
                change("\"epoch\":1", "\"epoch\":[1]"),
                change("\"epoch\":1", "\"epoch\":{}"),
                change("\"epoch\":1", "\"epoch\":null"),
                change("\"epoch\":1", "\"epoch\":99999999999999"),
                change("\"epoch\":1", "\"epoch\":1.5"),
                change("\"" + DIGEST + "\"", "\"sha-256:00\""),
                change("\"" + DIGEST + "\"", "7"),
                change("\"" + DIGEST + "\"", "null"),
                change("\"2026-11-23T10:00:00Z\"", "\"yesterday\""),
                change("\"2026-11-23T10:00:00Z\"", "null"),
                change("\"2026-11-23T10:00:00Z\"", "{}"),
                change("\"generation\":3", "\"generation\":0"),
                change("\"generation\":3,", ""));
    }

    private static org.junit.jupiter.params.provider.Arguments change(String from, String to) {
        return org.junit.jupiter.params.provider.Arguments.of(from, to);
    }

    @Test
    void lists_hold_no_null() {
        var json = "{\"errors\":[null]}".getBytes(UTF_8);
        assertThrows(JsonbException.class, () -> Json.read(json, ProblemReport.class));
    }

    @Test
    void deep_nesting_and_other_encodings_are_refused() {
        var deep = ("{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8);
        assertThrows(JsonbException.class, () -> Json.read(deep, FederationCard.class));
        var latin = "{\"name\":\"é\",\"base\":\"b\",\"publicUrl\":\"u\"}".getBytes(ISO_8859_1);
        assertThrows(JsonbException.class, () -> Json.read(latin, FederationCard.class));
    }

    @Test
    void a_newer_hub_may_say_more() {
        var json = "{\"name\":\"é\",\"base\":\"b\",\"publicUrl\":\"u\",\"newer\":{\"a\":[1]}}".getBytes(UTF_8);
        assertEquals(new FederationCard("é", "b", "u"), Json.read(json, FederationCard.class));
    }
}
