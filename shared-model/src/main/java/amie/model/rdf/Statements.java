package amie.model.rdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/// Quads without duplicates, in the order of canonical N-Quads. Two are equal if their canonical texts are.
public final class Statements implements Iterable<Quad> {
    private final List<Quad> quads;
    private final byte[] canonical;

    Statements(List<Quad> quads, byte[] canonical) {
        this.quads = List.copyOf(quads);
        this.canonical = canonical;
    }

    public static Statements of(Collection<Quad> quads) {
        var lines = new TreeMap<byte[], Quad>(Arrays::compareUnsigned);
        for (var quad : quads) lines.put(NQuads.line(quad), quad);
        var out = new ByteArrayOutputStream(lines.size() * 200);
        lines.keySet().forEach(out::writeBytes);
        return new Statements(List.copyOf(lines.values()), out.toByteArray());
    }

    /// Triples of the default graph.
    public static Statements ofTriples(Collection<Triple> triples) {
        return of(triples.stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList());
    }

    /// Reads canonical N-Quads from anybody, within the limits of a publication.
    public static Reading read(byte[] nquads) {
        return new CanonicalReader(nquads).read();
    }

    /// Reads what was read and kept before.
    ///
    /// @throws IllegalStateException if the bytes are not canonical N-Quads: the store is damaged
    public static Statements stored(byte[] nquads) {
        return switch (read(nquads)) {
            case Reading.Read(Statements statements) -> statements;
            case Reading.Unreadable(var fault) ->
                throw new IllegalStateException("a stored document is damaged: " + fault);
        };
    }

    public List<Quad> quads() {
        return quads;
    }

    /// Canonical N-Quads in UTF-8.
    public byte[] canonical() {
        return canonical.clone();
    }

    /// Length of the canonical text in bytes.
    public int length() {
        return canonical.length;
    }

    public int size() {
        return quads.size();
    }

    public Statements filter(Predicate<Quad> wanted) {
        var kept = new ArrayList<Quad>(quads.size());
        var out = new ByteArrayOutputStream(canonical.length);
        int start = 0;
        for (var quad : quads) {
            int end = start;
            while (canonical[end] != '\n') end++;
            if (wanted.test(quad)) {
                kept.add(quad);
                out.write(canonical, start, end + 1 - start);
            }
            start = end + 1;
        }
        return new Statements(kept, out.toByteArray());
    }

    /// The same statements without the name of their graph.
    public Statements inDefaultGraph() {
        return ofTriples(quads.stream().map(Quad::asTriple).toList());
    }

    public void addTo(DatasetGraph dataset) {
        quads.forEach(dataset::add);
    }

    /// The statements of all graphs as one.
    public Graph graph() {
        var graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    @Override
    public Iterator<Quad> iterator() {
        return quads.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statements that && Arrays.equals(canonical, that.canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    @Override
    public String toString() {
        return new String(canonical, java.nio.charset.StandardCharsets.UTF_8);
    }
}
