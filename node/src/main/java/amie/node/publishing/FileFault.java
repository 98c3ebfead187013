package amie.node.publishing;

/// A file that the hub did not take.
///
/// @param reason key of a sentence
public record FileFault(String name, String reason) {}
