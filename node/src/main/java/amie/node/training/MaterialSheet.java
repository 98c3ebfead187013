package amie.node.training;

import amie.model.Kind;
import amie.model.Material;
import amie.model.Material.SharedFile;
import amie.model.NodeId;
import amie.model.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A material as it stands here, with its files by name.
public record MaterialSheet(
        UUID id, UUID training, int version, Instant changed, MaterialDraft draft, List<SharedFile> files) {
    public MaterialSheet {
        files = List.copyOf(files);
    }

    /// What a node of this name publishes of it.
    public Material offer(NodeId node) {
        return new Material(
                draft.lang(),
                draft.title(),
                draft.description(),
                draft.licence(),
                draft.author(),
                ObjectId.of(node, Kind.TRAINING, training),
                draft.origin(),
                files);
    }
}
