package amie.model.wire;

import java.util.Objects;

/// A node joins: with an invitation, used once, and its first publication.
///
/// @param publication the inception event in N-Quads
public record EnrolmentRequest(String invitation, String publication) {
    public EnrolmentRequest {
        Objects.requireNonNull(invitation, "invitation");
        Objects.requireNonNull(publication, "publication");
    }
}
