package amie.node.training;

import amie.model.Level;
import amie.model.Licence;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which trainings a list shows.
public record TrainingQuery(
        @Nullable String search,
        @Nullable Level level,
        @Nullable Licence licence,
        Sort sort,
        boolean descending) {
    /// What a list is sorted by.
    public enum Sort {
        TITLE("plain(title)"),
        LEVEL("array_position(array['BEGINNER', 'INTERMEDIATE', 'ADVANCED'], level)"),
        DURATION("half_days"),
        CHANGED("changed_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String sql(boolean descending) {
            return expression + (descending ? " desc" : "") + " nulls last";
        }
    }

    static TrainingQuery read(Fields fields) {
        var sort = fields.optionalOneOf("sort", Sort.class);
        return new TrainingQuery(
                fields.optionalText("q", 200),
                fields.optionalOneOf("level", Level.class),
                fields.optionalOneOf("licence", Licence.class),
                sort == null ? Sort.TITLE : sort,
                fields.checked("down"));
    }
}
