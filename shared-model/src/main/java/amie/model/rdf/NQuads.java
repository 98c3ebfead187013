package amie.model.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/// Canonical N-Quads, as RDFC-1.0 writes them.
final class NQuads {
    private static final String XSD_STRING = XSD.xstring.getURI();

    private NQuads() {}

    /// One line with its line feed, in UTF-8: the order of these bytes is the order of code points.
    static byte[] line(Quad quad) {
        var line = new StringBuilder(200);
        term(quad.getSubject(), line);
        term(quad.getPredicate(), line);
        term(quad.getObject(), line);
        if (!quad.isDefaultGraph()) term(quad.getGraph(), line);
        return line.append(".\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void term(Node node, StringBuilder line) {
        if (node.isURI()) iri(node.getURI(), line);
        else if (node.isLiteral()) literal(node, line);
        else if (node.isBlank()) line.append(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        else throw new IllegalArgumentException("neither IRI, literal nor blank node: " + node);
        line.append(' ');
    }

    private static void iri(String iri, StringBuilder line) {
        line.append('<').append(iri).append('>');
    }

    private static void literal(Node node, StringBuilder line) {
        line.append('"');
        escape(node.getLiteralLexicalForm(), line);
        line.append('"');
        var datatype = node.getLiteralDatatypeURI();
        if (!node.getLiteralLanguage().isEmpty())
            line.append('@').append(node.getLiteralLanguage().toLowerCase(Locale.ROOT));
        else if (!datatype.equals(XSD_STRING)) iri(datatype, line.append("^^"));
    }

    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\b' -> line.append("\\b");
                case '\f' -> line.append("\\f");
                default -> {
                    if (c < 0x20 || c == 0x7f) line.append(String.format("\\u%04X", (int) c));
                    else line.append(c);
                }
            }
        }
    }
}
