package amie.hub.stream;

import amie.hub.intake.Entry;
import amie.model.Federation;
import amie.model.rdf.RdfFormat;
import amie.model.rdf.RdfWriter;
import amie.model.rdf.Statements;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;

/// A node of the tree as bytes: its triples in the default graph, then the graph of each member, as it was signed.
final class Writing {
    private final RdfWriter writer;

    Writing(Federation federation) {
        this.writer = new RdfWriter(federation);
    }

    byte[] write(Format format, List<Triple> own, List<Entry> members) {
        return switch (format) {
            case NQUADS -> verbatim(own, members);
            case TRIG -> writer.write(RdfFormat.TRIG, together(own, members));
            case JSON_LD -> writer.write(RdfFormat.JSONLD, together(own, members));
            case HTML -> throw new IllegalArgumentException("a page is not RDF");
        };
    }

    /// Each member's lines stay together and are the very bytes that its node signed.
    private static byte[] verbatim(List<Triple> own, List<Entry> members) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Statements.ofTriples(own).canonical());
        for (var member : members) out.writeBytes(member.nquads());
        return out.toByteArray();
    }

    private static Statements together(List<Triple> own, List<Entry> members) {
        var quads = new ArrayList<>(Statements.ofTriples(own).quads());
        for (var member : members)
            quads.addAll(Statements.stored(member.nquads()).quads());
        return Statements.of(quads);
    }
}
