package amie.hub.catalogue;

import amie.model.Payload;
import amie.model.Publication;
import java.util.Objects;

/// A document about to be shown, with all that its page says of where it comes from.
///
/// @param iri of the thing that it describes
/// @param jsonLd the signed document in JSON-LD, safe inside a script element
public record Shown(Document document, Publication publication, String iri, String jsonLd) {
    /// What an Amie says of the object.
    public Payload payload() {
        return Objects.requireNonNull(publication.payload(), "a withdrawn object has no page");
    }

    public <P extends Payload> P payload(Class<P> type) {
        return type.cast(payload());
    }
}
