package amie.model;

/// What happens to the keys of a node. Rotation, endorsement and closure will join.
public sealed interface KeyEvent extends Payload {
    /// The first publication of a node: its first key, which signs it.
    ///
    /// @param publicKey Ed25519, multibase `z6Mk…`
    record Inception(String publicKey) implements KeyEvent {}

    @Override
    default Kind kind() {
        return Kind.KEY;
    }
}
