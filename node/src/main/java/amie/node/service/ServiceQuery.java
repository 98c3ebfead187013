package amie.node.service;

import amie.model.ServiceKind;
import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which services a list shows.
public record ServiceQuery(
        @Nullable String search, @Nullable ServiceKind kind, boolean archived, Sort sort, boolean descending) {
    /// What a list is sorted by.
    public enum Sort {
        NAME("plain(name)"),
        KIND("kind"),
        DAYS("half_days"),
        CHANGED("changed_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String sql(boolean descending) {
            return expression + (descending ? " desc" : "") + " nulls last";
        }
    }

    static ServiceQuery read(Fields fields) {
        var sort = fields.optionalOneOf("sort", Sort.class);
        return new ServiceQuery(
                fields.optionalText("q", 200),
                fields.optionalOneOf("service", ServiceKind.class),
                fields.checked("archived"),
                sort == null ? Sort.NAME : sort,
                fields.checked("down"));
    }
}
