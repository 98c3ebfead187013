package amie.model.rdf;

import amie.model.Federation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Short names for namespaces, as people know them.
final class Prefixes {
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    Prefixes(Federation federation) {
        namespaces.put("amie", federation.vocabulary());
        namespaces.put("as", Terms.AS);
        namespaces.put("dc", Terms.DC);
        namespaces.put("dcat", Terms.DCAT);
        namespaces.put("dct", Terms.DCT);
        namespaces.put("foaf", "http://xmlns.com/foaf/0.1/");
        namespaces.put("hydra", "http://www.w3.org/ns/hydra/core#");
        namespaces.put("ldes", "https://w3id.org/ldes#");
        namespaces.put("org", Terms.ORG);
        namespaces.put("prov", Terms.PROV);
        namespaces.put("qb", Terms.QB);
        namespaces.put("rdf", Terms.RDF);
        namespaces.put("rdfs", Terms.RDFS);
        namespaces.put("schema", Terms.SCHEMA);
        namespaces.put("sdmx-attribute", Terms.SDMX_ATTRIBUTE);
        namespaces.put("sec", Terms.SEC);
        namespaces.put("sh", "http://www.w3.org/ns/shacl#");
        namespaces.put("skos", Terms.SKOS);
        namespaces.put("spdx", "http://spdx.org/rdf/terms#");
        namespaces.put("tree", "https://w3id.org/tree#");
        namespaces.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        namespaces.put("void", "http://rdfs.org/ns/void#");
        namespaces.put("xsd", Terms.XSD);
    }

    /// Those that the statements use, in alphabetical order.
    Map<String, String> usedBy(Statements statements) {
        var used = new TreeMap<String, String>();
        for (var quad : statements) use(quad, used);
        return used;
    }

    private void use(Quad quad, Map<String, String> used) {
        use(quad.getPredicate(), used);
        use(quad.getObject(), used);
    }

    private void use(Node node, Map<String, String> used) {
        var iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        namespaces.forEach((prefix, namespace) -> {
            if (iri.startsWith(namespace)) used.put(prefix, namespace);
        });
    }
}
