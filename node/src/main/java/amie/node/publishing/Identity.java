package amie.node.publishing;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.NodeId;
import amie.model.Position;

/// Who this node is, and where its chain ends.
///
/// @param key number of the key that signs
/// @param last position of the last publication signed here, and `digest` its digest
record Identity(NodeId node, Federation federation, int key, boolean enrolled, Position last, Digest digest) {
    Identity at(Position position, Digest end) {
        return new Identity(node, federation, key, enrolled, position, end);
    }
}
