package amie.model.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.GroupCard;
import amie.model.Lang;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.Samples;
import amie.model.Stage;
import amie.model.rdf.Statements;
import amie.model.rdf.Terms;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One document for each rule that it breaks. The proof no longer holds either: the rule comes first.
class ProfileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final String NODE = Samples.FEDERATION.node(Samples.NODE);
    private static final String PUBLICATION = NODE + "/p/1-2";
    private static final String OTHER = NODE.replace("plaine", "canal");

    private static Publication publication(String website) {
        var card = new GroupCard(Lang.FR, "Amie de la Plaine", "Beauce", "Été", Stage.CRUISE, website, null);
        var object = ObjectId.group(Samples.NODE);
        return new Publication(
                Samples.NODE, new Position(1, 2), Digest.of(new byte[0]), NOW, Publication.Action.UPDATE, object, card);
    }

    private static String text() {
        var outcome = new Sealing(Samples.FEDERATION).seal(publication("https://plaine.example/"), KEY, 1, NOW);
        return assertInstanceOf(Sealing.Outcome.Sealed.class, outcome).signed().toString();
    }

    private static List<String> keys(String lines) {
        var bytes = Stream.of(lines.split("(?<=\n)", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(line -> new String(line, UTF_8))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        var opened = new Opening(Samples.FEDERATION).open(bytes, (_, _, _) -> KEY.verifyingKey());
        return switch (opened) {
            case Opened.Refused(var faults) -> faults.stream().map(Fault::key).toList();
            default -> List.of(opened.getClass().getSimpleName());
        };
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("profile.name", "/p/1-2", "/p/0-2"),
                change("profile.name", "/p/1-2>", "/q/1-2>"),
                change("profile.name", "https://id.amies.example/", "https://id.other.example/"),
                change(
                        "profile.scope",
                        "<" + NODE + "> <https://schema.org/name>",
                        "<" + OTHER + "> <https://schema.org/name>"),
                change(
                        "profile.scope",
                        "<" + NODE + "> <https://schema.org/name>",
                        "<" + NODE + "x> <https://schema.org/name>"),
                change("profile.graph", "(schema.org/name> [^\n]*)<[^>]*> .\n", "$1<" + NODE + "/p/1-3> .\n"),
                change("profile.graph", "(schema.org/name> [^\n]*) <[^>]*> .\n", "$1 .\n"),
                change("profile.iri", "https://plaine.example/", "http://plaine.example/"),
                change("profile.iri", "https://plaine.example/", "javascript:alert(1)"),
                change("profile.iri", "https://plaine.example/", "file:///etc/passwd"),
                change("profile.iri", "https://plaine.example/", "http://127.0.0.1/"),
                change("profile.iri", "https://plaine.example/", "https://user:pass@plaine.example/"),
                change("profile.iri", "https://plaine.example/", "https://plaine.example/%zz"),
                change("profile.iri", "https://plaine.example/", "https://plaine.example/" + "a".repeat(1_000)),
                change("profile.iri", "https://plaine.example/", "plaine"),
                change("profile.character", "Beauce", "Beau\u202ece"),
                change("profile.character", "Beauce", "Beau\u2066ce"),
                change("profile.character", "Beauce", "Beau\u2028ce"),
                change("profile.character", "Beauce", "Beau\ufeffce"),
                change("profile.character", "Beauce", "Beau\u0085ce"),
                change("profile.character", "Beauce", "Beau\\\\rce"),
                change("profile.character", "Beauce", "Beau\ufdd0ce"),
                change("profile.nfc", "Été", Normalizer.normalize("Été", Normalizer.Form.NFD)),
                change("profile.length", "Beauce", "a".repeat(8_001)),
                change("profile.lexical", "#epoch> \"1\"", "#epoch> \"01\""),
                change("profile.lexical", "#epoch> \"1\"", "#epoch> \"+1\""),
                change("profile.value", "#rank> \"2\"", "#rank> \"two\""),
                change("profile.value", "#rank> \"2\"", "#rank> \"3\""),
                change("profile.lexical", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T10:00:00.0Z\""),
                change("profile.lexical", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T11:00:00+01:00\""),
                change("profile.lexical", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T24:00:00Z\""),
                change("profile.once", "[^\n]*generatedAtTime[^\n]*\n", ""),
                change("profile.once", "([^\n]*#rank> )\"2\"([^\n]*\n)", "$1\"2\"$2$1\"3\"$2"),
                change("profile.once", "[^\n]*proofValue[^\n]*\n", ""),
                change("profile.once", "[^\n]*#previous>[^\n]*\n", ""),
                change("profile.unknown", "([^\n]*)#rank>([^\n]*\n)", "$0$1#rancour>$2"),
                change("profile.value", "\"sha-256:", "\"sha-512:"),
                change("profile.value", "activitystreams#Update", "activitystreams#Like"),
                change("profile.value", "activitystreams#object> <[^>]*>", "activitystreams#object> <" + OTHER + ">"),
                change("profile.value", "wasAttributedTo> <[^>]*>", "wasAttributedTo> <" + OTHER + ">"),
                change("profile.value", "verificationMethod> <[^>]*>", "verificationMethod> <" + OTHER + "#key-1>"),
                change(
                        "profile.inception",
                        "activitystreams#object> <[^>]*>",
                        "activitystreams#object> <" + NODE + "#key-1>"),
                change("BadProof", "eddsa-rdfc-2022", "eddsa-jcs-2022"),
                change("BadProof", "assertionMethod", "authentication"),
                change("BadProof", "\"z[^\"]*\"", "\"zz\""),
                change("BadProof", "Plaine", "plaine"));
    }

    private static Arguments change(String key, String from, String to) {
        return Arguments.of(key, from, to);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_broken_rule_is_named(String key, String from, String to) {
        var changed = text().replaceAll(from, to);
        assertNotEquals(text(), changed);
        assertTrue(keys(changed).contains(key), () -> keys(changed).toString());
    }

    @Test
    void the_document_was_sound_before() {
        assertEquals(List.of("Accepted"), keys(text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no address", "http://plaine.example/", "https://é.example/", "", "https://a.example/\u0000"})
    void what_breaks_the_profile_is_not_even_sealed(String website) {
        var outcome = new Sealing(Samples.FEDERATION).seal(publication(website), KEY, 1, NOW);
        var refused = assertInstanceOf(Sealing.Outcome.Refused.class, outcome);
        assertEquals("profile.iri", refused.faults().getFirst().key());
    }

    @Test
    void plain_http_is_for_loopback_federations() {
        var local = new Federation(URI.create("http://127.0.0.1:8080/"));
        var outcome = new Sealing(local).seal(publication("http://localhost:8081/"), KEY, 1, NOW);
        assertInstanceOf(Sealing.Outcome.Sealed.class, outcome);
    }

    @Test
    void text_is_tidied_when_it_is_written() {
        var card = new GroupCard(
                Lang.FR, Normalizer.normalize("Été", Normalizer.Form.NFD), "a", "b\r\nc", Stage.IDEA, null, null);
        var before = publication("https://a.example/");
        var publication = new Publication(
                before.node(), before.position(), before.previous(), NOW, before.action(), before.object(), card);
        var sealed = assertInstanceOf(
                Sealing.Outcome.Sealed.class, new Sealing(Samples.FEDERATION).seal(publication, KEY, 1, NOW));
        assertTrue(sealed.signed().toString().contains("\"Été\"@fr"));
        assertTrue(sealed.signed().toString().contains("\"b\\nc\"@fr"));
    }

    /// A node signs with care what the record would not hold: a text in another language than the card's.
    @Test
    void no_signed_statement_is_left_out_of_the_record() {
        var opened = new Opening(Samples.FEDERATION)
                .open(signedAnew("Beauce\"@fr", "Beauce\"@en"), (_, _, _) -> KEY.verifyingKey());
        var misshapen = assertInstanceOf(Opened.Misshapen.class, opened);
        assertEquals(List.of(Fault.of("", "profile.surplus")), misshapen.faults());
    }

    private static byte[] signedAnew(String from, String to) {
        var proof = NodeFactory.createURI(PUBLICATION + "#proof");
        var changed = Statements.stored(text().replace(from, to).getBytes(UTF_8));
        var document = changed.filter(
                quad -> !quad.getSubject().equals(proof) && !quad.getPredicate().equals(Terms.PROOF));
        var options = Proof.options(proof, Samples.FEDERATION.key(Samples.NODE, 1), NOW);
        var value = Proof.value(KEY.sign(Proof.message(options, document))).getLiteralLexicalForm();
        return changed.toString()
                .replaceFirst("\"z[^\"]*\"", "\"" + value + "\"")
                .getBytes(UTF_8);
    }

    @Test
    void no_bytes_make_opening_throw() {
        var random = new Random(9);
        var opening = new Opening(Samples.FEDERATION);
        var lines = text().lines().toList();
        for (int i = 0; i < 3_000; i++) {
            var mixed = lines.stream()
                    .filter(_ -> random.nextInt(20) > 0)
                    .map(line -> random.nextInt(5) > 0 ? line : swapped(line, lines.get(random.nextInt(lines.size()))))
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining("\n", "", "\n"));
            assertNotNull(opening.open(mixed.getBytes(UTF_8), (_, _, _) -> KEY.verifyingKey()));
        }
    }

    /// The predicate of one line with the object of another.
    private static String swapped(String line, String other) {
        return line.replaceFirst("> .*", "> " + Matcher.quoteReplacement(other.replaceFirst("^<[^>]*> ", "")));
    }
}
