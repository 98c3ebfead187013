package amie.model.wire;

import amie.model.Digest;
import amie.model.Position;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head as every answer to a node tells it, in the header `Amie-Head: e=1;r=42;d="sha-256:…";g=3`.
public record HeadMark(Position position, Digest digest, int generation) {
    public static final String HEADER = "Amie-Head";
    private static final Pattern FORM = Pattern.compile(
            "e=([1-9][0-9]{0,8});r=([1-9][0-9]{0,17});d=\"(sha-256:[0-9a-f]{64})\";g=([1-9][0-9]{0,8})");

    public HeadMark {
        if (generation < 1) throw new IllegalArgumentException("generations count from 1");
    }

    /// The head that a header's value tells, or null if there is none or it is not understood.
    public static @Nullable HeadMark parse(@Nullable String value) {
        var found = value == null ? null : FORM.matcher(value);
        if (found == null || !found.matches()) return null;
        var position = new Position(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2)));
        return new HeadMark(position, new Digest(found.group(3)), Integer.parseInt(found.group(4)));
    }

    /// The header's value.
    @Override
    public String toString() {
        return "e=" + position.epoch() + ";r=" + position.rank() + ";d=\"" + digest + "\";g=" + generation;
    }
}
