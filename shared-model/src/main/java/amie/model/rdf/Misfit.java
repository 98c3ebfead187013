package amie.model.rdf;

import org.apache.jena.graph.Node;

/// A value that a mapping cannot read; it never leaves this package.
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;

    Misfit(Node predicate) {
        this(predicate.getLocalName());
    }

    Misfit(String field) {
        super(field, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
