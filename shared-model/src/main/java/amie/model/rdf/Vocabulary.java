package amie.model.rdf;

import amie.model.Federation;
import amie.model.Level;
import amie.model.ServiceKind;
import amie.model.Stage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// The vocabulary of one federation: its terms and concepts as nodes, and its definition.
public final class Vocabulary {
    private final Federation federation;
    private final Map<Own, Node> terms = new EnumMap<>(Own.class);
    private final Map<Enum<?>, Node> concepts = new HashMap<>();
    private final Map<Node, Enum<?>> meanings = new HashMap<>();

    public Vocabulary(Federation federation) {
        OfflineJena.start();
        this.federation = federation;
        for (var term : Own.values()) terms.put(term, node(term.local()));
        for (var stage : Stage.values()) concept("stage", stage);
        for (var kind : ServiceKind.values()) concept("service", kind);
        for (var level : Level.values()) concept("level", level);
    }

    private void concept(String scheme, Enum<?> value) {
        var node = node(scheme + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        concepts.put(value, node);
        meanings.put(node, value);
    }

    private Node node(String local) {
        return NodeFactory.createURI(federation.vocabulary() + local);
    }

    public Federation federation() {
        return federation;
    }

    public Node term(Own term) {
        return known(terms.get(term));
    }

    /// The SKOS concept of a stage, a kind of service or a level, such as `vocabulary#stage-cruise`.
    public Node concept(Enum<?> value) {
        return known(concepts.get(value));
    }

    private static Node known(@Nullable Node node) {
        if (node == null) throw new IllegalArgumentException("not in the vocabulary");
        return node;
    }

    <E extends Enum<E>> @Nullable E meaning(Node concept, Class<E> type) {
        var value = meanings.get(concept);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /// The definition of every term and concept, with labels in French and English.
    public Statements definition() {
        return Resources.statements("vocabulary.ttl", federation);
    }
}
