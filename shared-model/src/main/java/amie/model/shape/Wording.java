package amie.model.shape;

import amie.model.Fault;
import amie.model.rdf.Faults;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// Says a violation in the names of a record's fields: of `lines.2.amount`, that it is too small.
///
/// The key is `shape.` and the SHACL parameter that is violated, such as `shape.minLength`. The arguments are the
/// limit,
/// empty where a person would not read it, and what was found.
final class Wording {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String COMPONENT = "ConstraintComponent";
    private static final Node NAME = NodeFactory.createURI(SHACL + "name");
    private static final Set<String> READABLE =
            Set.of("minCount", "maxCount", "minLength", "maxLength", "minInclusive", "maxInclusive");

    private final Graph shapes;

    Wording(Graph shapes) {
        this.shapes = shapes;
    }

    Fault fault(String place, ReportEntry entry) {
        var parameter = parameter(entry.sourceConstraintComponent());
        var field = said(entry.source(), NAME);
        var limit = parameter.equals("closed")
                ? Faults.brief(entry.resultPath().toString())
                : READABLE.contains(parameter) ? said(entry.source(), NodeFactory.createURI(SHACL + parameter)) : "";
        var between = place.isEmpty() || field.isEmpty() ? "" : ".";
        return Fault.of(place + between + field, "shape." + parameter, limit, found(entry.value()));
    }

    /// `sh:MinLengthConstraintComponent` is violated by the parameter `minLength`.
    private static String parameter(Node component) {
        var name = component.getLocalName();
        var first = name.substring(0, 1).toLowerCase(Locale.ROOT);
        return first + name.substring(1, name.length() - COMPONENT.length());
    }

    private static String found(@Nullable Node value) {
        if (value == null) return "";
        return Faults.brief(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    /// The field that holds the parts of a shape: `lines`.
    String list(Node shape) {
        return said(shape, RDFS.label.asNode());
    }

    private String said(@Nullable Node shape, Node predicate) {
        var found =
                shape == null ? null : shapes.find(shape, predicate, Node.ANY).nextOptional();
        return found == null || found.isEmpty() ? "" : found.get().getObject().getLiteralLexicalForm();
    }
}
