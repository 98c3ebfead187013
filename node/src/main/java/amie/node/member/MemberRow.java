package amie.node.member;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member in a list.
///
/// @param parts of the season the list is about
public record MemberRow(
        UUID id,
        String name,
        MemberKind kind,
        @Nullable Siret siret,
        String town,
        @Nullable String activity,
        @Nullable Integer employees,
        MemberState state,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Parts parts) {}
