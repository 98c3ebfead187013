package amie.node.budget;

import amie.server.db.ConstraintViolation;
import amie.server.web.Fields;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision of the board as somebody enters it, in a form or in JSON. Every fault is noted at its field.
final class BoardDecision {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_COVER = 200;
    private static final int LEAST_LETTERS = 3;

    /// A budget is not decided longer before its season than this.
    private static final int YEARS_AHEAD = 2;

    private BoardDecision() {}

    /// Its number in the register of decisions.
    static String number(Fields fields) {
        var number = fields.text("decision", LONGEST_NUMBER);
        if (!number.isEmpty() && number.codePoints().noneMatch(Character::isLetterOrDigit))
            fields.fault("decision", "budget.fault.decision");
        return number;
    }

    /// The day on which it was taken, for the season of this year.
    static LocalDate day(Fields fields, int year, Clock clock) {
        var day = fields.date("decidedOn");
        if (!fields.faultsOf("decidedOn").isEmpty()) return day;
        var first = LocalDate.of(year - YEARS_AHEAD, 1, 1);
        if (day.isAfter(LocalDate.now(clock))) fields.fault("decidedOn", "budget.fault.future");
        else if (day.isBefore(first))
            fields.fault("decidedOn", "budget.fault.long-ago", String.valueOf(first.getYear()));
        return day;
    }

    /// The adoption of this version; null if there are faults.
    static @Nullable Adoption adoption(Fields fields, Budget version, Clock clock, String by) {
        var decision = number(fields);
        var decidedOn = day(fields, version.year(), clock);
        var cover = fields.optionalText("cover", LONGEST_COVER);
        if (version.viability().result().isNegative() && cover == null) fields.fault("cover", "budget.fault.cover");
        if (cover != null && letters(cover) < LEAST_LETTERS)
            fields.fault("cover", "budget.fault.cover-words", LEAST_LETTERS);
        if (!fields.isSound()) return null;
        return new Adoption(version.version(), decision, decidedOn, cover, clock.instant(), by, null);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /// Notes what the database refused; anything but a decision that adopted another version already is a failure.
    static void refused(Fields fields, ConstraintViolation violation) {
        if (!violation.constraint().equals("budget_adoption_of_decision")) throw violation;
        fields.fault("decision", "budget.fault.decision-taken");
    }
}
