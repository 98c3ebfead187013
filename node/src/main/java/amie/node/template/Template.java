package amie.node.template;

import amie.model.AmieTemplate;
import java.time.Instant;
import java.util.UUID;

/// A template as it stands here.
///
/// @param edit counts the edits, from 1
/// @param published number of the version published last, 0 if none was
/// @param publishedEdit the edit that was published last
/// @param content with the number that it has, or would have if it were published now
public record Template(UUID id, int edit, int published, int publishedEdit, Instant changed, AmieTemplate content) {
    public boolean isChangedSince() {
        return edit != publishedEdit;
    }

    /// The number that a publication has now: a refused version was never known to anybody.
    int nextNumber(boolean refused) {
        if (published == 0) return 1;
        return isChangedSince() && !refused ? published + 1 : published;
    }
}
