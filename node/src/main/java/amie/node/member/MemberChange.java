package amie.node.member;

import java.time.Instant;
import java.util.List;

/// A line of a member's history: who did what when, and in which fields; no values, they may be personal data.
public record MemberChange(Instant at, String who, What what, List<String> fields) {
    /// What was done.
    public enum What {
        ADDED,
        EDITED,
        PARTS
    }

    public MemberChange {
        fields = List.copyOf(fields);
    }
}
