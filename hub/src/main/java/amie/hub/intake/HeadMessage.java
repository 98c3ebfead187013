package amie.hub.intake;

import amie.hub.registry.Head;

/// The head of a node, as it is told: the last publication that the hub holds.
///
/// @param generation of the hub's stream
/// @param key number of the node's current key
public record HeadMessage(int epoch, long rank, String digest, String receivedAt, int generation, int key) {
    static HeadMessage of(Head head) {
        return new HeadMessage(
                head.position().epoch(),
                head.position().rank(),
                head.digest().value(),
                head.receivedAt().toString(),
                head.generation(),
                head.key());
    }
}
