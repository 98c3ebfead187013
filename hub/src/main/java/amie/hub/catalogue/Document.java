package amie.hub.catalogue;

import amie.model.Digest;
import amie.model.Lang;
import amie.model.ObjectId;
import amie.model.Position;
import java.time.Instant;

/// What a node last said of an object, in the bytes that it signed.
///
/// @param version of a template; 0 for every other kind
/// @param group name of the Amie, or the node's id while it has no card
/// @param first when the object was first published
/// @param published when the hub accepted what stands here
/// @param generated when the node wrote it
public record Document(
        ObjectId id,
        int version,
        String title,
        Lang lang,
        String group,
        Instant first,
        Instant published,
        Instant generated,
        Position position,
        Digest digest,
        byte[] nquads) {

    /// What is behind an address.
    public sealed interface Lookup {
        record Present(Document document) implements Lookup {}

        record Withdrawn() implements Lookup {}

        record Missing() implements Lookup {}
    }

    public String path() {
        return version == 0 ? Paths.of(id) : Paths.of(id) + "/v" + version;
    }

    public String publicationPath() {
        return Paths.of(id.node(), position);
    }
}
