package amie.node.member;

import amie.model.Fault;
import amie.model.HalfDays;
import amie.model.Lang;
import amie.node.edge.Filled;
import amie.server.db.ConstraintViolation;
import amie.server.web.Fields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member and its parts as they are entered, in a form or in JSON.
final class MemberForm {
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final HalfDays MOST_PARTS = HalfDays.days(1000);

    /// What the database refuses, said beside its field.
    private static final Map<String, Fault> REFUSALS = Map.of(
            "member_siret_unique", Fault.of("siret", "member.fault.siretTaken"),
            "member_joined", Fault.of("joinedOn", "member.fault.joined"),
            "member_left", Fault.of("leftOn", "member.fault.left"),
            "member_dates", Fault.of("leftOn", "member.fault.dates"),
            "member_still_here", Fault.of("leftOn", "member.fault.stillHere"),
            "member_transition", Fault.of("state", "member.fault.transition"));

    private MemberForm() {}

    /// @param allowed the states it may be in
    static MemberDraft read(Fields fields, Set<MemberState> allowed) {
        var draft = new MemberDraft(
                fields.text("name", 200),
                fields.oneOf("kind", MemberKind.class),
                siret(fields),
                fields.text("town", 100),
                fields.optionalText("seat", 300),
                fields.optionalText("activity", 200),
                fields.optionalInteger("employees", 0, 100_000),
                fields.oneOf("state", MemberState.class),
                fields.optionalDate("joinedOn"),
                fields.optionalDate("leftOn"),
                contact(fields));
        if (fields.isSound()) check(fields, draft, allowed);
        return draft;
    }

    private static void check(Fields fields, MemberDraft draft, Set<MemberState> allowed) {
        var joined = draft.joinedOn();
        var left = draft.leftOn();
        var state = draft.state();
        if (!allowed.contains(state)) note(fields, "member_transition");
        if (joined == null && state.hasJoined()) note(fields, "member_joined");
        if (left == null && state.isEnding()) note(fields, "member_left");
        if (left != null && !state.isEnding()) note(fields, "member_still_here");
        if (joined != null && left != null && left.isBefore(joined)) note(fields, "member_dates");
    }

    private static void note(Fields fields, String rule) {
        note(fields, REFUSALS.get(rule));
    }

    private static void note(Fields fields, @Nullable Fault fault) {
        if (fault != null) fields.fault(fault.field(), fault.key());
    }

    /// Notes what the database refused. Anything but a rule for what is entered is a failure.
    static void refused(Fields fields, ConstraintViolation violation) {
        var fault = REFUSALS.get(violation.constraint());
        if (fault == null) throw violation;
        note(fields, fault);
    }

    private static @Nullable Siret siret(Fields fields) {
        var text = fields.optionalText("siret", 40);
        if (text == null) return null;
        var digits = text.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (Siret.isValid(digits)) return new Siret(digits);
        fields.fault("siret", "member.fault.siret");
        return null;
    }

    private static Contact contact(Fields fields) {
        var email = fields.optionalText("contactEmail", 254);
        if (email != null && !email.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+"))
            fields.fault("contactEmail", "member.fault.email");
        var phone = fields.optionalText("contactPhone", 30);
        if (phone != null && !phone.matches("\\+?[0-9 .()\\u00a0-]{4,29}"))
            fields.fault("contactPhone", "member.fault.phone");
        return new Contact(fields.optionalText("contactNames", 200), email, phone);
    }

    static YearParts parts(Fields fields) {
        return new YearParts(fields.integer("year", FIRST_YEAR, LAST_YEAR), parts(fields, HalfDays.ZERO));
    }

    static Parts parts(Fields fields, HalfDays least) {
        return Parts.of(fields.halfDays("parts", least, MOST_PARTS));
    }

    static Fields blank(Lang reader) {
        return new Filled(reader)
                .put("kind", MemberKind.ASSOCIATION)
                .put("state", MemberState.PROSPECT)
                .form();
    }

    static Fields newParts(int year, Lang reader) {
        return new Filled(reader).put("year", year).form();
    }

    static Fields of(Member member, Lang reader) {
        var sheet = member.sheet();
        var siret = sheet.siret();
        return new Filled(reader)
                .put("version", member.version())
                .put("name", sheet.name())
                .put("kind", sheet.kind())
                .put("siret", siret == null ? null : siret.value())
                .put("town", sheet.town())
                .put("seat", sheet.seat())
                .put("activity", sheet.activity())
                .put("employees", sheet.employees())
                .put("state", sheet.state())
                .put("joinedOn", sheet.joinedOn())
                .put("leftOn", sheet.leftOn())
                .put("contactNames", sheet.contact().names())
                .put("contactEmail", sheet.contact().email())
                .put("contactPhone", sheet.contact().phone())
                .form();
    }
}
