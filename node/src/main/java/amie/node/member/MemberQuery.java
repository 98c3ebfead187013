package amie.node.member;

import amie.server.web.Fields;
import org.jspecify.annotations.Nullable;

/// Which members a list shows, with the parts of one season.
public record MemberQuery(
        @Nullable String search,
        @Nullable MemberKind kind,
        @Nullable MemberState state,
        int year,
        Sort sort,
        boolean descending) {
    /// What a list is sorted by.
    public enum Sort {
        NAME("plain(name)"),
        TOWN("plain(town)"),
        STATE("array_position(array['PROSPECT', 'PROMISED', 'ADMITTED', 'ACTIVE', 'LEAVING', 'LEFT'], state)"),
        PARTS("parts"),
        JOINED("joined_on");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String sql(boolean descending) {
            return expression + (descending ? " desc" : "") + " nulls last";
        }
    }

    /// @param thisYear the season if none is asked for
    static MemberQuery read(Fields fields, int thisYear) {
        var year = fields.optionalInteger("year", MemberForm.FIRST_YEAR, MemberForm.LAST_YEAR);
        var sort = fields.optionalOneOf("sort", Sort.class);
        return new MemberQuery(
                fields.optionalText("q", 200),
                fields.optionalOneOf("kind", MemberKind.class),
                fields.optionalOneOf("state", MemberState.class),
                year == null ? thisYear : year,
                sort == null ? Sort.NAME : sort,
                fields.checked("down"));
    }
}
