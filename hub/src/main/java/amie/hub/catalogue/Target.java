package amie.hub.catalogue;

import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.TemplateVersion;
import amie.server.web.Problem;
import amie.server.web.Request;

/// What an address names.
sealed interface Target {
    record OfObject(ObjectId id) implements Target {}

    record OfVersion(TemplateVersion version) implements Target {}

    record OfPublication(NodeId node, Position position) implements Target {}

    static Target group(Request request) {
        return new OfObject(ObjectId.group(request.segment("node", NodeId::new)));
    }

    /// `{node}/{type}/{local}`, or `{node}/p/{epoch}-{rank}`.
    static Target object(Request request) {
        var node = request.segment("node", NodeId::new);
        if (request.segment("type").equals("p"))
            return new OfPublication(node, request.segment("local", Target::position));
        var kind = request.segment("type", Target::kind);
        return new OfObject(request.segment("local", local -> new ObjectId(node, kind, local)));
    }

    static Target version(Request request) {
        if (object(request) instanceof OfObject(var id) && id.kind() == Kind.TEMPLATE)
            return new OfVersion(new TemplateVersion(id, request.segment("version", Target::number)));
        throw Problem.notFound().exception();
    }

    /// A group is named by its node alone, a key by a fragment.
    private static Kind kind(String segment) {
        return Kind.ofSegment(segment)
                .filter(kind -> kind != Kind.GROUP && kind != Kind.KEY)
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Position position(String text) {
        if (!text.matches("[1-9][0-9]{0,8}-[1-9][0-9]{0,17}")) throw new IllegalArgumentException(text);
        var parts = text.split("-", 2);
        return new Position(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    private static Integer number(String text) {
        if (!text.matches("v[1-9][0-9]{0,8}")) throw new IllegalArgumentException(text);
        return Integer.valueOf(text.substring(1));
    }
}
