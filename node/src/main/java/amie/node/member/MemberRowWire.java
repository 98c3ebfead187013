package amie.node.member;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A member in a list for programs.
///
/// @param parts of the season the list is about
public record MemberRowWire(
        String id,
        String name,
        MemberKind kind,
        @Nullable String siret,
        String town,
        @Nullable String activity,
        @Nullable Integer employees,
        MemberState state,
        @Nullable String joinedOn,
        @Nullable String leftOn,
        BigDecimal parts) {
    static MemberRowWire of(MemberRow row) {
        return new MemberRowWire(
                row.id().toString(),
                row.name(),
                row.kind(),
                MemberWire.text(row.siret()),
                row.town(),
                row.activity(),
                row.employees(),
                row.state(),
                MemberWire.text(row.joinedOn()),
                MemberWire.text(row.leftOn()),
                row.parts().number());
    }
}
