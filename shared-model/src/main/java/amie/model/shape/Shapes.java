package amie.model.shape;

import amie.model.Fault;
import amie.model.Federation;
import amie.model.ObjectId;
import amie.model.rdf.Faults;
import amie.model.rdf.Resources;
import amie.model.rdf.Statements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.jspecify.annotations.Nullable;

/// Says whether what is said of an object conforms to the shape of its kind. Parts have shapes of their own, found by
/// their names: `…#line-3` of a budget is a `budget-line`. Nothing else may be said.
public final class Shapes {
    private static final int MOST_FAULTS = 100;
    private static final Pattern PART = Pattern.compile("#([a-z]+)-([1-9][0-9]{0,3})");

    private final Federation federation;
    private final org.apache.jena.shacl.Shapes shapes;
    private final Wording wording;

    public Shapes(Federation federation) {
        this.federation = federation;
        var graph = Resources.turtle(Shapes.class, "shapes.ttl", federation);
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
        this.wording = new Wording(graph);
    }

    /// What keeps a document from conforming, field by field: see [Wording].
    ///
    /// @param document all that is said; the envelope, whose subject is the graph itself, is not looked at here
    /// @param withdrawn whether nothing may be said, because the object is withdrawn
    public List<Fault> check(ObjectId object, Statements document, boolean withdrawn) {
        var faults = new LinkedHashSet<Fault>();
        var graph = document.graph();
        for (var subject : subjects(object, document, withdrawn)) {
            if (faults.size() >= MOST_FAULTS) break;
            var focus = withdrawn ? null : focus(object, subject);
            if (focus == null) faults.add(Fault.of("", "shape.subject", Faults.brief(subject)));
            else check(graph, focus, faults);
        }
        return List.copyOf(faults);
    }

    /// @param field where a form has what is said of this subject: empty, or `lines.2`
    private record Focus(String iri, Shape shape, String field) {}

    private void check(Graph graph, Focus focus, Set<Fault> faults) {
        var context = ValidationContext.create(shapes, graph);
        VLib.validateShape(context, graph, focus.shape(), NodeFactory.createURI(focus.iri()));
        if (context.hasViolation())
            for (var entry : context.generateReport().getEntries()) faults.add(wording.fault(focus.field(), entry));
    }

    /// The object itself is among them even if nothing is said of it.
    private Set<String> subjects(ObjectId object, Statements document, boolean withdrawn) {
        var subjects = new TreeSet<String>();
        if (!withdrawn) subjects.add(federation.object(object));
        for (var quad : document)
            if (!quad.getSubject().equals(quad.getGraph()))
                subjects.add(quad.getSubject().getURI());
        return subjects;
    }

    private @Nullable Focus focus(ObjectId object, String subject) {
        var iri = federation.object(object);
        var kind = object.kind().segment();
        if (subject.equals(iri)) return focus(subject, kind, "");
        var part = PART.matcher(subject.startsWith(iri) ? subject.substring(iri.length()) : "");
        return part.matches()
                ? focus(subject, kind + "-" + part.group(1), "." + (Integer.parseInt(part.group(2)) - 1))
                : null;
    }

    private @Nullable Focus focus(String subject, String name, String index) {
        var node = NodeFactory.createURI(federation.vocabulary() + "shape-" + name);
        var shape = shapes.getShape(node);
        if (shape == null || !shape.isNodeShape()) return null;
        return new Focus(subject, shape, index.isEmpty() ? "" : wording.list(node) + index);
    }
}
