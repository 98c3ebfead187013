package amie.hub.registry;

/// A key of a node.
///
/// @param number counts from 1: `…#key-1`
/// @param publicKey Ed25519, multibase
public record NodeKey(int number, String publicKey) {}
