package amie.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files for a training, with the licence under which others may use and change them.
///
/// @param training the training it serves
/// @param author a name that its author chose to sign with
/// @param origin the IRI of the material it was imported or adapted from
public record Material(
        Lang lang,
        String title,
        @Nullable String description,
        Licence licence,
        @Nullable String author,
        ObjectId training,
        @Nullable String origin,
        List<SharedFile> files)
        implements Payload {

    /// A file as announced: the hub takes exactly this digest and size.
    public record SharedFile(String name, String mediaType, long size, Digest digest) {}

    public Material {
        files = List.copyOf(files);
    }

    @Override
    public Kind kind() {
        return Kind.MATERIAL;
    }
}
