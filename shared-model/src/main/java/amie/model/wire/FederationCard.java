package amie.model.wire;

import java.util.Objects;

/// What a hub says of itself, which a node asks first.
///
/// @param base under which every IRI of the federation stands
/// @param publicUrl where this hub is
public record FederationCard(String name, String base, String publicUrl) {
    public FederationCard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(publicUrl, "publicUrl");
    }
}
