package amie.model.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import amie.model.Fault;
import amie.model.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {
    private static final String A = "<urn:a:a> <urn:a:b> ";

    private static Fault refused(byte[] bytes) {
        return assertInstanceOf(Reading.Unreadable.class, Statements.read(bytes))
                .fault();
    }

    private static Quad literal(String text) {
        return Quad.create(
                Quad.defaultGraphIRI,
                Terms.node("urn:a:a"),
                Terms.node("urn:a:b"),
                NodeFactory.createLiteralString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\" <urn:a:g> .\n",
                "<urn:a:c> .\n",
                "\"x\"@fr .\n",
                "\"x\"@fr-fr .\n",
                "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n",
                "\"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\" .\n",
                "\"é’𝒳😀\" .\n",
                "\"\" .\n"
            })
    void canonical_lines_are_read_and_written_unchanged(String rest) {
        var bytes = (A + rest).getBytes(UTF_8);
        assertArrayEquals(bytes, Statements.stored(bytes).canonical());
        assertEquals(Statements.stored(bytes), jena(bytes));
    }

    private static Statements jena(byte[] bytes) {
        var dataset = DatasetGraphFactory.create();
        RDFParser.fromString(new String(bytes, UTF_8), Lang.NQUADS).parse(dataset);
        return Statements.of(dataset.stream().toList());
    }

    @Test
    void jena_reads_the_same() {
        var samples = new Samples(31);
        var publications = new Publications(new Vocabulary(Samples.FEDERATION));
        for (int i = 0; i < 200; i++) {
            var bytes = publications.write(samples.publication()).canonical();
            assertEquals(Statements.stored(bytes), jena(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\" .",
                "\"x\" . \n",
                "\"x\"  .\n",
                "\"x\"\t.\n",
                "\"x\" .\r\n",
                "\"x\" . # c\n",
                "'x' .\n",
                "\"\"\"x\"\"\" .\n",
                "_:b .\n",
                "\"x\" _:g .\n",
                "<urn:a:é> .\n",
                "<urn:a:\\u0041> .\n",
                "<urn:a:b c> .\n",
                "<urn:a:{> .\n",
                "\"\\u0041\" .\n",
                "\"\\U00000041\" .\n",
                "\"a\nb\" .\n",
                "\"a\tb\" .\n",
                "\"\\'\" .\n",
                "\"\u0001\" .\n",
                "\"\u007f\" .\n",
                "\"x\"@FR .\n",
                "\"x\"@fr- .\n",
                "\"x\"@ .\n",
                "\"x\"@en--ltr .\n",
                "\"x\"^^<http://www.w3.org/2001/XMLSchema#string> .\n",
                "\"x\"^^<urn:a:mine> .\n",
                "\"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .\n",
                "<<( <urn:a:a> <urn:a:b> <urn:a:c> )>> .\n",
                "\"x\" <urn:a:g> <urn:a:h> .\n",
                "\"x\n",
                "\"\\",
                "<",
                "12 .\n",
                "true .\n",
                "",
                "\"x\" .\n\n",
                "\"x\" .\n#\n",
                "\"x\"^<urn:a:b> .\n"
            })
    void anything_else_is_refused(String rest) {
        assertEquals("profile.syntax", refused((A + rest).getBytes(UTF_8)).key());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(new byte[0], Fault.of("", "profile.empty")),
                Arguments.of(new byte[] {'<', (byte) 0xff}, Fault.of("", "profile.encoding")),
                Arguments.of(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, Fault.of("", "profile.encoding")),
                Arguments.of((A + "\"b\" .\n" + A + "\"a\" .\n").getBytes(UTF_8), Fault.of("line.2", "profile.order")),
                Arguments.of((A + "\"a\" .\n" + A + "\"a\" .\n").getBytes(UTF_8), Fault.of("line.2", "profile.order")),
                Arguments.of(new byte[262_145], Fault.of("", "profile.size", 262_145, 262_144)),
                Arguments.of(lines(5_001), Fault.of("", "profile.quads", 5_000)));
    }

    private static byte[] lines(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append("<urn:a:a> <urn:a:b> <urn:a:").append(10_000 + i).append("> .\n");
        return text.toString().getBytes(UTF_8);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_refused_for_its_reason(byte[] bytes, Fault fault) {
        assertEquals(fault, refused(bytes));
    }

    @Test
    void the_limits_themselves_are_allowed() {
        assertEquals(5_000, Statements.stored(lines(5_000)).size());
    }

    /// UTF-16 would put U+1D4B3, which begins with a surrogate, before U+FB03.
    @Test
    void order_is_by_code_points() {
        var texts = List.of("a", "é", "\ufb03", "\uff21", "𝒳", "𝒳a", "😀");
        var statements = Statements.of(
                texts.reversed().stream().map(CanonicalReaderTest::literal).toList());
        assertEquals(
                texts,
                statements.quads().stream()
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .toList());
        assertEquals(statements, Statements.stored(statements.canonical()));
        var swapped = (A + "\"𝒳\" .\n" + A + "\"\ufb03\" .\n").getBytes(UTF_8);
        assertEquals("profile.order", refused(swapped).key());
    }

    @Test
    void no_bytes_make_it_throw() {
        var random = new Random(5);
        var seed = new Publications(new Vocabulary(Samples.FEDERATION))
                .write(new Samples(6).publication())
                .canonical();
        for (int i = 0; i < 20_000; i++) {
            var bytes = seed.clone();
            for (int change = random.nextInt(4); change >= 0; change--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertNotNull(Statements.read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))));
        }
    }
}
