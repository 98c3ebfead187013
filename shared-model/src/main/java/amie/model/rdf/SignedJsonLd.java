package amie.model.rdf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// A publication as W3C Data Integrity wants it: the graph without the proof, and the proof beside it under the names
/// of the Data Integrity vocabulary, which the context inside defines.
final class SignedJsonLd {
    private static final Map<Node, String> NAMES = Map.of(
            Terms.CRYPTOSUITE, "cryptosuite",
            Terms.CREATED, "created",
            Terms.VERIFICATION_METHOD, "verificationMethod",
            Terms.PROOF_PURPOSE, "proofPurpose",
            Terms.PROOF_VALUE, "proofValue");

    private static final JsonObject TERMS = Json.createObjectBuilder()
            .add("id", "@id")
            .add("type", "@type")
            .add("DataIntegrityProof", Terms.SEC + "DataIntegrityProof")
            .add("assertionMethod", Terms.SEC + "assertionMethod")
            .add("proof", term(Terms.PROOF, "@id").add("@container", "@graph"))
            .add("cryptosuite", term(Terms.CRYPTOSUITE, Terms.CRYPTOSUITE_STRING.getURI()))
            .add("created", term(Terms.CREATED, Terms.XSD + "dateTime"))
            .add("verificationMethod", term(Terms.VERIFICATION_METHOD, "@id"))
            .add("proofPurpose", term(Terms.PROOF_PURPOSE, "@vocab"))
            .add("proofValue", term(Terms.PROOF_VALUE, Terms.MULTIBASE.getURI()))
            .build();

    private final JsonLd out;
    private final Statements signed;

    SignedJsonLd(JsonLd out, Statements signed) {
        this.out = out;
        this.signed = signed;
    }

    private static JsonObjectBuilder term(Node term, String type) {
        return Json.createObjectBuilder().add("@id", term.getURI()).add("@type", type);
    }

    void write() {
        var publication = signed.quads().getFirst().getGraph().getURI();
        var proof = Terms.node(publication + "#proof");
        var document = new ArrayList<Quad>();
        var options = new LinkedHashMap<>(Map.of("id", proof.getURI(), "type", "DataIntegrityProof"));
        for (var quad : signed) {
            if (quad.getSubject().equals(proof)) option(quad, options);
            else if (!quad.getPredicate().equals(Terms.PROOF)) document.add(quad);
        }
        out.context(TERMS);
        out.value("@id", publication);
        out.nodesOf(document);
        out.object("proof", new TreeMap<>(options));
    }

    private static void option(Quad quad, Map<String, String> options) {
        var name = NAMES.get(quad.getPredicate());
        var value = quad.getObject();
        if (name == null) return;
        if (value.isLiteral()) options.put(name, value.getLiteralLexicalForm());
        else options.put(name, value.equals(Terms.ASSERTION_METHOD) ? "assertionMethod" : value.getURI());
    }
}
