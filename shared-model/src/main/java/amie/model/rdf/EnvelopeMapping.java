package amie.model.rdf;

import amie.model.Digest;
import amie.model.Fault;
import amie.model.Federation;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// The statements about a publication itself and about its proof: each exactly once, and no other.
final class EnvelopeMapping {
    private static final Pattern NAME =
            Pattern.compile("(.*)n/([a-z0-9-]{1,80})/p/([1-9][0-9]{0,8})-([1-9][0-9]{0,17})");

    private final Vocabulary vocabulary;
    private final Federation federation;
    private final Set<Node> always;
    private final Node previous;

    EnvelopeMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.federation = vocabulary.federation();
        this.previous = vocabulary.term(Own.PREVIOUS);
        this.always = Set.of(
                Terms.TYPE,
                Terms.AS_OBJECT,
                Terms.ATTRIBUTED_TO,
                Terms.GENERATED_AT,
                vocabulary.term(Own.EPOCH),
                vocabulary.term(Own.RANK),
                Terms.PROOF);
    }

    void write(Subject subject, Envelope envelope) {
        subject.is(type(envelope.action()))
                .iri(Terms.AS_OBJECT, federation.object(envelope.object()))
                .iri(Terms.ATTRIBUTED_TO, federation.node(envelope.node()))
                .say(Terms.GENERATED_AT, Datatypes.dateTime(envelope.generatedAt()))
                .number(Own.EPOCH, envelope.position().epoch())
                .say(Own.RANK, Datatypes.integer(envelope.position().rank()));
        var before = envelope.previous();
        if (before != null) subject.string(Own.PREVIOUS, before.value());
    }

    private static Node type(Action action) {
        return switch (action) {
            case CREATE -> Terms.node(Terms.AS + "Create");
            case UPDATE -> Terms.node(Terms.AS + "Update");
            case DELETE -> Terms.node(Terms.AS + "Delete");
        };
    }

    Understanding<Envelope> read(Statements statements) {
        var graph = statements.quads().isEmpty()
                ? null
                : statements.quads().getFirst().getGraph();
        var name = NAME.matcher(graph != null && graph.isURI() ? graph.getURI() : "");
        if (!name.matches() || !name.group(1).equals(federation.base().toString()) || !NodeId.isValid(name.group(2)))
            return new Understanding.Misunderstood<>(List.of(Fault.of("", "profile.name")));
        var position = new Position(Integer.parseInt(name.group(3)), Long.parseLong(name.group(4)));
        return read(statements, new NodeId(name.group(2)), position);
    }

    private Understanding<Envelope> read(Statements statements, NodeId node, Position position) {
        var iri = federation.publication(node, position);
        var facts = Facts.of(vocabulary, statements, iri);
        var faults = counts(facts, position);
        proof(facts.about(Terms.node(iri + "#proof")), faults);
        if (!faults.isEmpty()) return new Understanding.Misunderstood<>(faults);
        try {
            return new Understanding.Understood<>(envelope(facts, iri, node, position));
        } catch (Misfit misfit) {
            return new Understanding.Misunderstood<>(List.of(Fault.of(misfit.field(), "profile.value")));
        }
    }

    private List<Fault> counts(Facts facts, Position position) {
        var wanted = position.equals(Position.FIRST)
                ? always
                : Stream.concat(always.stream(), Stream.of(previous)).collect(Collectors.toSet());
        return once(facts, wanted);
    }

    private static void proof(Facts facts, List<Fault> faults) {
        faults.addAll(once(
                facts,
                Set.of(
                        Terms.TYPE,
                        Terms.CRYPTOSUITE,
                        Terms.CREATED,
                        Terms.VERIFICATION_METHOD,
                        Terms.PROOF_PURPOSE,
                        Terms.PROOF_VALUE)));
    }

    private static List<Fault> once(Facts facts, Set<Node> wanted) {
        var faults = new ArrayList<Fault>();
        for (var predicate : wanted)
            if (facts.everything().getOrDefault(predicate, List.of()).size() != 1)
                faults.add(Fault.of(predicate.getLocalName(), "profile.once"));
        for (var predicate : facts.everything().keySet())
            if (!wanted.contains(predicate))
                faults.add(Fault.of("", "profile.unknown", Faults.brief(predicate.toString())));
        return faults;
    }

    private Envelope envelope(Facts facts, String iri, NodeId node, Position position) {
        expect(facts, Terms.ATTRIBUTED_TO, federation.node(node));
        expect(facts, Terms.PROOF, iri + "#proof");
        if (facts.whole(vocabulary.term(Own.EPOCH)) != position.epoch()) throw new Misfit(vocabulary.term(Own.EPOCH));
        if (facts.whole(vocabulary.term(Own.RANK)) != position.rank()) throw new Misfit(vocabulary.term(Own.RANK));
        return new Envelope(
                node,
                position,
                previous(facts, position),
                facts.instant(Terms.GENERATED_AT),
                action(facts),
                object(facts, node));
    }

    private static void expect(Facts facts, Node predicate, String iri) {
        if (!facts.iri(predicate).equals(iri)) throw new Misfit(predicate);
    }

    private static Action action(Facts facts) {
        var type = facts.one(Terms.TYPE);
        return Stream.of(Action.values())
                .filter(action -> type(action).equals(type))
                .findFirst()
                .orElseThrow(() -> new Misfit(Terms.TYPE));
    }

    private ObjectId object(Facts facts, NodeId node) {
        var object = federation.object(facts.iri(Terms.AS_OBJECT));
        if (object == null || !object.node().equals(node)) throw new Misfit(Terms.AS_OBJECT);
        return object;
    }

    private @Nullable Digest previous(Facts facts, Position position) {
        if (position.equals(Position.FIRST)) return null;
        var value = facts.text(previous);
        if (!Digest.isValid(value)) throw new Misfit(previous);
        return new Digest(value);
    }
}
