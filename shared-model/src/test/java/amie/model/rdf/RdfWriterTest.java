package amie.model.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.model.Samples;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfWriterTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Samples.FEDERATION);
    private final RdfWriter writer = new RdfWriter(Samples.FEDERATION);

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void jena_reads_back_what_is_written(RdfFormat format) {
        var samples = new Samples(11);
        for (int i = 0; i < 50; i++) {
            var statements = new Publications(VOCABULARY).write(samples.publication());
            var text = writer.write(format, statements);
            boolean named = format != RdfFormat.TURTLE && format != RdfFormat.NTRIPLES;
            assertEquals(named ? statements : statements.inDefaultGraph(), parsed(format, text));
            assertArrayEquals(
                    text, writer.write(format, Statements.of(statements.quads().reversed())));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RdfFormat.class,
            names = {"NQUADS", "TRIG", "JSONLD"})
    void several_graphs_stay_apart(RdfFormat format) {
        var statements = Statements.of(List.of(
                quad(Quad.defaultGraphIRI.getURI(), "https://a.example/s"),
                quad("https://a.example/g1", "https://a.example/s"),
                quad("https://a.example/g2", "https://a.example/s"),
                quad("https://a.example/g1", "https://a.example/t")));
        assertEquals(statements, parsed(format, writer.write(format, statements)));
    }

    private static Quad quad(String graph, String subject) {
        return Quad.create(
                NodeFactory.createURI(graph),
                NodeFactory.createURI(subject),
                Terms.NAME,
                NodeFactory.createLiteralString("x"));
    }

    private static Statements parsed(RdfFormat format, byte[] text) {
        var dataset = DatasetGraphFactory.create();
        var lang = switch (format) {
            case NQUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
            case TURTLE -> Lang.TURTLE;
            case NTRIPLES -> Lang.NTRIPLES;
            case JSONLD -> Lang.JSONLD;
        };
        RDFParser.source(new ByteArrayInputStream(text)).lang(lang).parse(dataset);
        return Statements.of(dataset.stream().toList());
    }
}
