package amie.node.link;

import amie.model.Digest;
import amie.model.Position;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The last publication of this node that the hub holds, as every answer says it: `e=1;r=42;d="sha-256:…";g=3`.
///
/// @param generation of the hub's stream
public record Head(Position position, Digest digest, int generation) {
    static final String HEADER = "Amie-Head";
    private static final Pattern FORM = Pattern.compile(
            "e=([1-9][0-9]{0,8});r=([1-9][0-9]{0,17});d=\"(sha-256:[0-9a-f]{64})\";g=([1-9][0-9]{0,8})");

    /// @return null if there is none, or none that can be read
    static @Nullable Head parse(@Nullable String header) {
        if (header == null) return null;
        var found = FORM.matcher(header);
        if (!found.matches()) return null;
        return new Head(
                new Position(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2))),
                new Digest(found.group(3)),
                Integer.parseInt(found.group(4)));
    }
}
