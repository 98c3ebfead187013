package amie.model;

/// An object that a node describes. The local part is a UUID, except for the group card (empty: the node itself) and
/// for a key (its number).
public record ObjectId(NodeId node, Kind kind, String local) {
    public ObjectId {
        boolean sound = switch (kind) {
            case GROUP -> local.isEmpty();
            case KEY -> local.matches("[1-9][0-9]{0,8}");
            case SERVICE, TRAINING, MATERIAL, TEMPLATE, BUDGET ->
                local.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        };
        if (!sound) throw new IllegalArgumentException("not the local name of a " + kind + ": " + local);
    }

    public static ObjectId group(NodeId node) {
        return new ObjectId(node, Kind.GROUP, "");
    }

    public static ObjectId key(NodeId node, int number) {
        return new ObjectId(node, Kind.KEY, Integer.toString(number));
    }

    public static ObjectId of(NodeId node, Kind kind, java.util.UUID uuid) {
        return new ObjectId(node, kind, uuid.toString());
    }
}
