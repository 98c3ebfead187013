package amie.model.rdf;

import amie.model.Federation;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/// Writes statements in any format; the same statements always give the same bytes.
public final class RdfWriter {
    private static final Comparator<Quad> BY_GRAPH = Comparator.comparing(
            quad -> quad.isDefaultGraph() ? "" : quad.getGraph().toString());

    private final Prefixes prefixes;

    public RdfWriter(Federation federation) {
        OfflineJena.start();
        this.prefixes = new Prefixes(federation);
    }

    public byte[] write(RdfFormat format, Statements statements) {
        return switch (format) {
            case NQUADS -> statements.canonical();
            case NTRIPLES -> statements.inDefaultGraph().canonical();
            case TRIG -> blocks(RDFFormat.TRIG_BLOCKS, statements);
            case TURTLE -> blocks(RDFFormat.TURTLE_BLOCKS, statements.inDefaultGraph());
            case JSONLD -> JsonLd.document(statements, prefixes.usedBy(statements));
        };
    }

    /// Writes a signed publication. JSON-LD is the form of W3C Data Integrity, with the proof beside the graph, which
    /// other software verifies with no other context than the one inside.
    public byte[] writeSigned(RdfFormat format, Statements signed) {
        return format == RdfFormat.JSONLD ? JsonLd.signed(signed, prefixes.usedBy(signed)) : write(format, signed);
    }

    private byte[] blocks(RDFFormat format, Statements statements) {
        var out = new ByteArrayOutputStream();
        var stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        prefixes.usedBy(statements).forEach(stream::prefix);
        for (var quad : byGraph(statements)) send(quad, stream);
        stream.finish();
        return out.toByteArray();
    }

    /// Graph by graph, the default graph first; within a graph the canonical order, which keeps subjects together.
    private static List<Quad> byGraph(Statements statements) {
        return statements.quads().stream().sorted(BY_GRAPH).toList();
    }

    private static void send(Quad quad, StreamRDF stream) {
        if (quad.isDefaultGraph()) stream.triple(quad.asTriple());
        else stream.quad(quad);
    }
}
