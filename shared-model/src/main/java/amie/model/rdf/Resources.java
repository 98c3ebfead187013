package amie.model.rdf;

import amie.model.Federation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/// Turtle that comes with the program; it is written for the base `https://base.invalid/`.
public final class Resources {
    private static final String PLACEHOLDER = "https://base.invalid/";

    private Resources() {}

    /// The graph of a Turtle resource beside a class, in the names of a federation.
    public static Graph turtle(Class<?> beside, String name, Federation federation) {
        OfflineJena.start();
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        text(beside, name)
                                .replace(PLACEHOLDER, federation.base().toString()),
                        Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    static Statements statements(String name, Federation federation) {
        return Statements.ofTriples(
                turtle(Resources.class, name, federation).find().toList());
    }

    private static String text(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("missing in the program: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
