package amie.node.federation;

import java.net.URI;

/// An invitation into a federation that was entered before it could be used.
///
/// @param code as the steward gave it; a secret until it is used
public record Invited(URI hub, String code) {}
