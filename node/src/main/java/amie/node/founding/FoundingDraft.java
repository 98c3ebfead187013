package amie.node.founding;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a founder has chosen and entered so far.
///
/// @param hub where the templates come from, if not the usual one
/// @param invitation kept to join with, once there is an account
/// @param template IRI of the chosen version
/// @param entries what was entered into the form, by field
public record FoundingDraft(
        @Nullable URI hub,
        @Nullable String invitation,
        @Nullable String template,
        SequencedMap<String, String> entries) {
    static final FoundingDraft NOTHING = new FoundingDraft(null, null, null, new LinkedHashMap<>());

    public boolean isBegun() {
        return invitation != null || template != null;
    }
}
