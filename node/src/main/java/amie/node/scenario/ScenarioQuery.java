package amie.node.scenario;

import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which scenarios a list shows.
public record ScenarioQuery(@Nullable String search, Sort sort, boolean descending) {
    /// What a list is sorted by.
    public enum Sort {
        NAME("plain(name)"),
        CHANGED("changed_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String sql(boolean descending) {
            return expression + (descending ? " desc" : "");
        }
    }

    static ScenarioQuery read(Fields fields) {
        var sort = fields.optionalOneOf("sort", Sort.class);
        return new ScenarioQuery(
                fields.optionalText("q", 200), sort == null ? Sort.NAME : sort, fields.checked("down"));
    }
}
