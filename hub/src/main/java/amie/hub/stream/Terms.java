package amie.hub.stream;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Words of LDES, TREE and ActivityStreams 2.
final class Terms {
    static final Node TYPE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node EVENT_STREAM = ldes("EventStream");
    static final Node TIMESTAMP_PATH = ldes("timestampPath");
    static final Node VERSION_OF_PATH = ldes("versionOfPath");
    static final Node IMMUTABLE = ldes("immutable");
    static final Node TREE_NODE = tree("Node");
    static final Node VIEW = tree("view");
    static final Node MEMBER = tree("member");
    static final Node RELATION = tree("relation");
    static final Node NODE = tree("node");
    static final Node PATH = tree("path");
    static final Node VALUE = tree("value");
    static final Node FROM = tree("GreaterThanOrEqualToRelation");
    static final Node UNTIL = tree("LessThanRelation");
    static final Node OBJECT = activity("object");
    static final Node PUBLISHED = activity("published");
    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Terms() {}

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node ldes(String local) {
        return node("https://w3id.org/ldes#" + local);
    }

    private static Node tree(String local) {
        return node("https://w3id.org/tree#" + local);
    }

    /// A type or property of ActivityStreams 2.
    static Node activity(String local) {
        return node("https://www.w3.org/ns/activitystreams#" + local);
    }

    /// Milliseconds always shown: the order of the texts is the order of the moments.
    static Node moment(Instant moment) {
        return NodeFactory.createLiteralDT(MOMENT.format(moment), XSDDatatype.XSDdateTime);
    }
}
