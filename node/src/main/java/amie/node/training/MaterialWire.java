package amie.node.training;

import amie.model.Lang;
import amie.model.Licence;
import amie.model.Material.SharedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A material for programs. What is written has the same fields but the files; `id`, `training` and `changed` are ours.
///
/// @param changed when it was last changed, RFC 3339
public record MaterialWire(
        String id,
        String training,
        Lang lang,
        String title,
        @Nullable String description,
        Licence licence,
        @Nullable String author,
        @Nullable String origin,
        List<FileWire> files,
        String changed) {
    /// A file of a material.
    ///
    /// @param href where it is
    public record FileWire(String name, String mediaType, long size, String digest, String href) {}

    static MaterialWire of(MaterialSheet material) {
        var draft = material.draft();
        return new MaterialWire(
                material.id().toString(),
                material.training().toString(),
                draft.lang(),
                draft.title(),
                draft.description(),
                draft.licence(),
                draft.author(),
                draft.origin(),
                material.files().stream().map(file -> file(material, file)).toList(),
                material.changed().toString());
    }

    private static FileWire file(MaterialSheet material, SharedFile file) {
        var digest = file.digest();
        return new FileWire(
                file.name(),
                file.mediaType(),
                file.size(),
                digest.value(),
                MaterialApi.path(material) + "/files/" + digest.hex());
    }
}
