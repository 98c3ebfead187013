package amie.node.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said of a member.
///
/// @param seat its postal address
/// @param employees how many people it employs
/// @param leftOn its last day, known from the notice on
public record MemberDraft(
        String name,
        MemberKind kind,
        @Nullable Siret siret,
        String town,
        @Nullable String seat,
        @Nullable String activity,
        @Nullable Integer employees,
        MemberState state,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Contact contact) {
    public MemberDraft {
        if (state == MemberState.LEFT) contact = Contact.NONE;
    }

    /// The fields in which another differs: what the history says of an edit, without any value.
    List<String> changed(MemberDraft other) {
        var names = new ArrayList<String>();
        note(names, "name", name, other.name);
        note(names, "kind", kind, other.kind);
        note(names, "siret", siret, other.siret);
        note(names, "town", town, other.town);
        note(names, "seat", seat, other.seat);
        note(names, "activity", activity, other.activity);
        note(names, "employees", employees, other.employees);
        note(names, "state", state, other.state);
        note(names, "joinedOn", joinedOn, other.joinedOn);
        note(names, "leftOn", leftOn, other.leftOn);
        note(names, "contactNames", contact.names(), other.contact.names());
        note(names, "contactEmail", contact.email(), other.contact.email());
        note(names, "contactPhone", contact.phone(), other.contact.phone());
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object mine, @Nullable Object its) {
        if (!Objects.equals(mine, its)) names.add(name);
    }
}
