package amie.model.proof;

import amie.model.NodeId;
import amie.model.Position;
import org.jspecify.annotations.Nullable;

/// Where the keys of nodes are known.
@FunctionalInterface
public interface Keys {
    /// The key of that number if it was current at that position of the node's chain, otherwise null. The first key of
    /// a
    /// node is never asked for at position 1-1: the inception event brings it.
    @Nullable
    VerifyingKey key(NodeId node, int number, Position position);
}
