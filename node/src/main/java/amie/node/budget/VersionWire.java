package amie.node.budget;

import org.jspecify.annotations.Nullable;

/// A version of a budget for programs, in its essential figures.
///
/// @param at since when it stood, RFC 3339
/// @param by name of whoever made it; empty if it came with the founding
/// @param adoption the decision that adopted it; null if none did
public record VersionWire(
        int version,
        String at,
        String by,
        int parts,
        String price,
        String costs,
        String result,
        @Nullable AdoptionWire adoption) {
    /// @param erasedAt null unless the note was wrong
    public record AdoptionWire(
            int version,
            String decision,
            String decidedOn,
            @Nullable String cover,
            String notedAt,
            String notedBy,
            @Nullable String erasedAt,
            @Nullable String erasedBy) {
        static AdoptionWire of(Adoption adoption) {
            var erased = adoption.erased();
            return new AdoptionWire(
                    adoption.version(),
                    adoption.decision(),
                    adoption.decidedOn().toString(),
                    adoption.cover(),
                    adoption.notedAt().toString(),
                    adoption.notedBy(),
                    erased == null ? null : erased.at().toString(),
                    erased == null ? null : erased.by());
        }
    }

    static VersionWire of(Version version) {
        var adoption = version.adoption();
        return new VersionWire(
                version.number(),
                version.at().toString(),
                version.by(),
                version.parts(),
                version.price().toString(),
                version.costs().toString(),
                version.result().toString(),
                adoption == null ? null : AdoptionWire.of(adoption));
    }
}
