package amie.model.rdf;

import amie.model.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/// Reads nothing but canonical N-Quads: one way to write each graph, so that bytes and graph are the same thing and no
/// changed byte goes unseen. There is no nesting, no escape besides the canonical ones, no blank node, no comment.
final class CanonicalReader {
    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_QUADS = 5_000;
    private static final String ESCAPES = "\"\\nrtbf";
    private static final String ESCAPED = "\"\\\n\r\t\b\f";

    private final byte[] bytes;
    private String text = "";
    private int at;

    CanonicalReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private static final class Malformed extends Exception {
        Malformed() {
            super(null, null, false, false);
        }
    }

    Reading read() {
        if (bytes.length > MOST_BYTES) return unreadable("", "profile.size", bytes.length, MOST_BYTES);
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return unreadable("", "profile.encoding");
        }
        return quads();
    }

    private Reading quads() {
        var quads = new ArrayList<Quad>();
        String last = "";
        while (at < text.length()) {
            int start = at;
            if (quads.size() == MOST_QUADS) return unreadable("", "profile.quads", MOST_QUADS);
            var field = "line." + (quads.size() + 1);
            try {
                quads.add(quad());
            } catch (Malformed e) {
                return unreadable(field, "profile.syntax", at - start + 1);
            }
            var line = text.substring(start, at);
            if (compare(last, line) >= 0) return unreadable(field, "profile.order");
            last = line;
        }
        return quads.isEmpty()
                ? unreadable("", "profile.empty")
                : new Reading.Read(new Statements(quads, bytes.clone()));
    }

    private static Reading unreadable(String field, String key, Object... arguments) {
        return new Reading.Unreadable(Fault.of(field, key, arguments));
    }

    /// Code point order, which differs from Java's order of strings beyond the basic plane.
    private static int compare(String a, String b) {
        int same = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        if (same < 0) return 0;
        if (same == a.length() || same == b.length()) return a.length() - b.length();
        return weight(a.charAt(same)) - weight(b.charAt(same));
    }

    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    private Quad quad() throws Malformed {
        var subject = iriNode();
        expect(" ");
        var predicate = iriNode();
        expect(" ");
        var object = peek() == '<' ? iriNode() : literal();
        expect(" ");
        if (peek() == '.') {
            expect(".\n");
            return Quad.create(Quad.defaultGraphIRI, subject, predicate, object);
        }
        var graph = iriNode();
        expect(" .\n");
        return Quad.create(graph, subject, predicate, object);
    }

    private Node iriNode() throws Malformed {
        return NodeFactory.createURI(iri());
    }

    private String iri() throws Malformed {
        expect("<");
        int start = at;
        while (peek() != '>') {
            if (!Iris.isLegal(peek())) throw new Malformed();
            at++;
        }
        return text.substring(start, at++);
    }

    private Node literal() throws Malformed {
        var lexical = quoted();
        return switch (peek()) {
            case '@' -> NodeFactory.createLiteralLang(lexical, language());
            case '^' -> NodeFactory.createLiteralDT(lexical, datatype());
            default -> NodeFactory.createLiteralString(lexical);
        };
    }

    private String quoted() throws Malformed {
        expect("\"");
        int end = at;
        while (end < text.length() && isPlain(text.charAt(end))) end++;
        var value = new StringBuilder(text.substring(at, end));
        at = end;
        while (peek() != '"') value.append(character());
        at++;
        return value.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
    }

    private char character() throws Malformed {
        char c = peek();
        at++;
        if (c != '\\') {
            if (!isPlain(c)) throw new Malformed();
            return c;
        }
        int escape = ESCAPES.indexOf(peek());
        if (escape < 0) throw new Malformed();
        at++;
        return ESCAPED.charAt(escape);
    }

    private String language() throws Malformed {
        expect("@");
        int start = at;
        while (isTagCharacter(peek())) at++;
        var tag = text.substring(start, at);
        if (!Iris.isLanguageTag(tag)) throw new Malformed();
        return tag;
    }

    private static boolean isTagCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private RDFDatatype datatype() throws Malformed {
        expect("^^");
        // An unknown one would stay in Jena's registry for ever.
        var datatype = Datatypes.ofIri(iri());
        if (datatype == null) throw new Malformed();
        return datatype;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) throw new Malformed();
        return text.charAt(at);
    }

    private void expect(String wanted) throws Malformed {
        if (!text.startsWith(wanted, at)) throw new Malformed();
        at += wanted.length();
    }
}
