package amie.hub.sparql;

import amie.model.Federation;
import amie.model.rdf.RdfFormat;
import amie.model.rdf.RdfWriter;
import amie.model.rdf.Statements;
import java.io.ByteArrayOutputStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;

/// Results as bytes.
final class Results {
    private final RdfWriter writer;

    Results(Federation federation) {
        this.writer = new RdfWriter(federation);
    }

    byte[] rows(ResultFormat format, Result.Rows result) {
        var out = new ByteArrayOutputStream();
        var rows = RowSetStream.create(result.variables(), result.rows().iterator());
        writer(format).write(out, rows, ARQ.getContext());
        return out.toByteArray();
    }

    byte[] truth(ResultFormat format, boolean value) {
        var out = new ByteArrayOutputStream();
        writer(format).write(out, value, ARQ.getContext());
        return out.toByteArray();
    }

    private static RowSetWriter writer(ResultFormat format) {
        return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
    }

    byte[] triples(RdfFormat format, Result.Triples result) {
        return writer.write(format, Statements.ofTriples(result.triples()));
    }
}
