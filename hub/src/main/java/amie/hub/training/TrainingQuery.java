package amie.hub.training;

import amie.hub.catalogue.Address;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.NodeId;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which trainings somebody looks for.
///
/// @param text words as they were typed; empty for all
public record TrainingQuery(
        String text,
        @Nullable Licence licence,
        @Nullable Level level,
        @Nullable Length length,
        @Nullable Lang lang,
        @Nullable NodeId node) {
    public static final TrainingQuery ALL = new TrainingQuery("", null, null, null, null, null);

    /// How long a training lasts.
    public enum Length {
        HALF_DAY(0, 1),
        DAY(2, 2),
        LONGER(3, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Length(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /// In half-days.
        int least() {
            return least;
        }

        int most() {
            return most;
        }
    }

    /// The same in a page's address and in the API's.
    static TrainingQuery read(Fields fields) {
        var text = fields.optionalText("q", 200);
        var node = fields.optionalText("group", 80);
        if (node != null && !NodeId.isValid(node)) fields.fault("group", "fault.choice");
        return new TrainingQuery(
                text == null ? "" : text,
                licence(fields),
                fields.optionalOneOf("level", Level.class),
                fields.optionalOneOf("length", Length.class),
                fields.optionalOneOf("language", Lang.class),
                node == null || !NodeId.isValid(node) ? null : new NodeId(node));
    }

    private static @Nullable Licence licence(Fields fields) {
        var spdx = fields.optionalText("licence", 80);
        if (spdx == null) return null;
        var licence = Licence.ofIri("https://spdx.org/licenses/" + spdx);
        if (licence.isEmpty()) fields.fault("licence", "fault.choice");
        return licence.orElse(null);
    }

    Address address(String path) {
        return Address.of(path)
                .with("q", text)
                .with("licence", licence == null ? null : licence.spdx())
                .with("level", level)
                .with("length", length)
                .with("language", lang)
                .with("group", node);
    }

    public static TrainingQuery words(String text) {
        return new TrainingQuery(text, null, null, null, null, null);
    }
}
