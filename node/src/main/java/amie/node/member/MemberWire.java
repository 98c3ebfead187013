package amie.node.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A member for programs. What is written has the same fields; `id` is ours. The contact is there for those who may see
/// it.
public record MemberWire(
        String id,
        String name,
        MemberKind kind,
        @Nullable String siret,
        String town,
        @Nullable String seat,
        @Nullable String activity,
        @Nullable Integer employees,
        MemberState state,
        @Nullable String joinedOn,
        @Nullable String leftOn,
        @Nullable String contactNames,
        @Nullable String contactEmail,
        @Nullable String contactPhone) {
    /// @param whole with the contact
    static MemberWire of(Member member, boolean whole) {
        var sheet = member.sheet();
        var contact = whole ? sheet.contact() : Contact.NONE;
        return new MemberWire(
                member.id().toString(),
                sheet.name(),
                sheet.kind(),
                text(sheet.siret()),
                sheet.town(),
                sheet.seat(),
                sheet.activity(),
                sheet.employees(),
                sheet.state(),
                text(sheet.joinedOn()),
                text(sheet.leftOn()),
                contact.names(),
                contact.email(),
                contact.phone());
    }

    static @Nullable String text(@Nullable Siret siret) {
        return siret == null ? null : siret.value();
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
