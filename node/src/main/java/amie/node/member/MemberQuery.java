package amie.node.member;

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

        String expression() {
            return expression;
        }
    }
}
