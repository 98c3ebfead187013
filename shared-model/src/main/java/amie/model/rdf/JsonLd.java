package amie.model.rdf;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Writes JSON-LD 1.1: flat, every value in full, predicates and types shortened by prefixes of its own context.
final class JsonLd {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonGenerator json;
    private final Map<String, String> prefixes;

    private JsonLd(JsonGenerator json, Map<String, String> prefixes) {
        this.json = json;
        this.prefixes = prefixes;
    }

    static byte[] document(Statements statements, Map<String, String> prefixes) {
        return write(prefixes, out -> {
            out.json.writeStartObject("@context");
            out.prefixes();
            out.json.writeEnd();
            out.graphs(statements);
        });
    }

    static byte[] signed(Statements signed, Map<String, String> prefixes) {
        return write(prefixes, out -> new SignedJsonLd(out, signed).write());
    }

    private static byte[] write(Map<String, String> prefixes, Consumer<JsonLd> content) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            content.accept(new JsonLd(json, prefixes));
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    void prefixes() {
        prefixes.forEach(json::write);
    }

    void value(String key, String value) {
        json.write(key, value);
    }

    void context(JsonObject terms) {
        json.writeStartObject("@context");
        prefixes();
        terms.forEach(json::write);
        json.writeEnd();
    }

    void object(String key, Map<String, String> members) {
        json.writeStartObject(key);
        members.forEach(json::write);
        json.writeEnd();
    }

    private void graphs(Statements statements) {
        var graphs = new LinkedHashMap<Node, List<Quad>>();
        var unnamed = new ArrayList<Quad>();
        for (var quad : statements)
            (quad.isDefaultGraph() ? unnamed : graphs.computeIfAbsent(quad.getGraph(), _ -> new ArrayList<>()))
                    .add(quad);
        json.writeStartArray("@graph");
        nodes(unnamed);
        graphs.forEach(this::graph);
        json.writeEnd();
    }

    private void graph(Node name, List<Quad> quads) {
        json.writeStartObject();
        json.write("@id", id(name));
        json.writeStartArray("@graph");
        nodes(quads);
        json.writeEnd();
        json.writeEnd();
    }

    void nodesOf(List<Quad> quads) {
        json.writeStartArray("@graph");
        nodes(quads);
        json.writeEnd();
    }

    private void nodes(List<Quad> quads) {
        var subjects = new LinkedHashMap<Node, Map<Node, List<Node>>>();
        for (var quad : quads)
            subjects.computeIfAbsent(quad.getSubject(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(quad.getPredicate(), _ -> new ArrayList<>())
                    .add(quad.getObject());
        subjects.forEach(this::node);
    }

    private void node(Node subject, Map<Node, List<Node>> facts) {
        json.writeStartObject();
        json.write("@id", id(subject));
        facts.forEach((predicate, objects) -> {
            boolean types = predicate.equals(Terms.TYPE) && objects.stream().allMatch(Node::isURI);
            json.writeStartArray(types ? "@type" : shortened(predicate.getURI()));
            for (var object : objects) {
                if (types) json.write(shortened(object.getURI()));
                else value(object);
            }
            json.writeEnd();
        });
        json.writeEnd();
    }

    private void value(Node object) {
        json.writeStartObject();
        if (!object.isLiteral()) json.write("@id", id(object));
        else literal(object);
        json.writeEnd();
    }

    private void literal(Node literal) {
        json.write("@value", literal.getLiteralLexicalForm());
        var language = literal.getLiteralLanguage();
        var datatype = literal.getLiteralDatatypeURI();
        if (!language.isEmpty()) json.write("@language", language);
        else if (!datatype.equals(Terms.XSD + "string")) json.write("@type", shortened(datatype));
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private String shortened(String iri) {
        for (var entry : prefixes.entrySet()) {
            var rest = iri.startsWith(entry.getValue())
                    ? iri.substring(entry.getValue().length())
                    : "";
            if (!rest.isEmpty() && !rest.startsWith("//")) return entry.getKey() + ":" + rest;
        }
        return iri;
    }
}
