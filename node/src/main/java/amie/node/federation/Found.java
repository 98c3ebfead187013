package amie.node.federation;

import amie.model.Material;
import amie.model.TrainingOffer;
import java.util.List;

/// A training of another Amie as its author signed it, with its material.
///
/// @param iri of the training
/// @param author node id of the Amie that gives it
public record Found(String iri, String author, TrainingOffer training, List<Piece> materials) {
    /// One material and its IRI.
    public record Piece(String iri, Material material) {}

    public Found {
        materials = List.copyOf(materials);
    }

    /// Bytes of all files.
    public long size() {
        return materials.stream()
                .flatMap(piece -> piece.material().files().stream())
                .mapToLong(Material.SharedFile::size)
                .sum();
    }
}
