package amie.hub.stream;

import amie.hub.intake.Entry;
import amie.model.Federation;
import amie.model.Publication;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What the nodes of the tree say, as triples of the default graph.
record Fragments(Names names, Federation federation) {
    List<Triple> root(List<Bound> groups) {
        var triples = new ArrayList<Triple>();
        var stream = Terms.node(names.stream());
        triples.add(Triple.create(stream, Terms.TIMESTAMP_PATH, Terms.PUBLISHED));
        triples.add(Triple.create(stream, Terms.VERSION_OF_PATH, Terms.OBJECT));
        node(triples, names.root(), false);
        relations(triples, names.root(), groups);
        return triples;
    }

    List<Triple> group(long group, List<Bound> pages, boolean full) {
        var triples = new ArrayList<Triple>();
        node(triples, names.group(group), full);
        relations(triples, names.group(group), pages);
        return triples;
    }

    List<Triple> page(long page, List<Entry> members, boolean full) {
        var triples = new ArrayList<Triple>();
        node(triples, names.page(page), full);
        for (var member : members) member(triples, member);
        return triples;
    }

    private void node(List<Triple> triples, String address, boolean full) {
        var stream = Terms.node(names.stream());
        var node = Terms.node(address);
        triples.add(Triple.create(stream, Terms.TYPE, Terms.EVENT_STREAM));
        triples.add(Triple.create(stream, Terms.VIEW, Terms.node(names.root())));
        triples.add(Triple.create(node, Terms.TYPE, Terms.TREE_NODE));
        if (full) triples.add(Triple.create(node, Terms.IMMUTABLE, Terms.TRUE));
    }

    private static void relations(List<Triple> triples, String address, List<Bound> below) {
        var node = Terms.node(address);
        for (int i = 0; i < below.size(); i++) {
            var bound = below.get(i);
            var from = Terms.node(address + "#from-" + (i + 1));
            relation(triples, node, from, Terms.FROM, bound.node(), Terms.moment(bound.from()));
            if (bound.until() == null) continue;
            var until = Terms.node(address + "#until-" + (i + 1));
            relation(triples, node, until, Terms.UNTIL, bound.node(), Terms.moment(bound.until()));
        }
    }

    private static void relation(List<Triple> triples, Node node, Node relation, Node type, String target, Node value) {
        triples.add(Triple.create(node, Terms.RELATION, relation));
        triples.add(Triple.create(relation, Terms.TYPE, type));
        triples.add(Triple.create(relation, Terms.NODE, Terms.node(target)));
        triples.add(Triple.create(relation, Terms.PATH, Terms.PUBLISHED));
        triples.add(Triple.create(relation, Terms.VALUE, value));
    }

    /// Nothing but these three may be said of a member outside its own graph: the shape of DCAT-AP Feeds is closed.
    private void member(List<Triple> triples, Entry entry) {
        var member = Terms.node(federation.publication(entry.object().node(), entry.position()));
        triples.add(Triple.create(Terms.node(names.stream()), Terms.MEMBER, member));
        triples.add(Triple.create(member, Terms.TYPE, type(entry.action())));
        triples.add(Triple.create(member, Terms.OBJECT, Terms.node(federation.object(entry.object()))));
        triples.add(Triple.create(member, Terms.PUBLISHED, Terms.moment(entry.published())));
    }

    private static Node type(Publication.Action action) {
        return switch (action) {
            case CREATE -> Terms.activity("Create");
            case UPDATE -> Terms.activity("Update");
            case DELETE -> Terms.activity("Delete");
        };
    }
}
