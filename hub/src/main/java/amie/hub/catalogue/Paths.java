package amie.hub.catalogue;

import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.TemplateVersion;

/// Where the documents of objects are on this site.
public final class Paths {
    private Paths() {}

    public static String of(NodeId node) {
        return "/doc/n/" + node;
    }

    public static String of(ObjectId id) {
        return id.kind() == Kind.GROUP || id.kind() == Kind.KEY
                ? of(id.node())
                : of(id.node()) + "/" + id.kind().segment() + "/" + id.local();
    }

    public static String of(TemplateVersion version) {
        return of(version.template()) + "/v" + version.number();
    }

    public static String of(NodeId node, Position position) {
        return of(node) + "/p/" + position;
    }
}
