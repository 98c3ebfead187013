package amie.server.simulator;

import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.budget.LaunchYear;
import amie.model.budget.LaunchYear.Schedule;
import amie.model.budget.Plan;
import amie.server.web.Fields;
import amie.server.web.Figures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What somebody tries out on figures: the course of a first year, one more worker, local authorities. It is no part of
/// a budget.
///
/// @param opening month of the civil year, 1 to 12, in which the first year starts
/// @param hiring month of the civil year from which pay is due
/// @param another weekly hours of one more worker; as the last if null
/// @param authorities parts of local authorities
public record FirstYear(
        @Nullable Integer opening,
        @Nullable Integer hiring,
        @Nullable Integer instalments,
        @Nullable HalfHours another,
        @Nullable Integer authorities) {
    public static final FirstYear USUAL = new FirstYear(null, null, null, null, null);

    /// Notes every fault at its field.
    public static FirstYear read(Fields fields) {
        var opening = fields.optionalInteger("opening", 1, LaunchYear.MONTHS);
        var hiring = fields.optionalInteger("hiring", 1, LaunchYear.MONTHS);
        var instalments = fields.optionalInteger("instalments", 1, LaunchYear.MONTHS);
        if (instalments != null && !LaunchYear.INSTALMENTS.contains(instalments)) {
            fields.fault("instalments", "fault.choice");
            instalments = null;
        }
        var another = fields.entered("another").isBlank() ? null : fields.halfHours("another");
        var authorities = fields.optionalInteger("authorities", 0, Plan.MOST_PARTS);
        return new FirstYear(opening, hiring, instalments, another, authorities);
    }

    /// What the fields of a form hold that shows it, as the language writes numbers.
    SequencedMap<String, String> values(Lang lang) {
        var values = new LinkedHashMap<String, String>();
        if (opening != null) values.put("opening", opening.toString());
        if (hiring != null) values.put("hiring", hiring.toString());
        if (instalments != null) values.put("instalments", instalments.toString());
        if (another != null) values.put("another", Figures.number(lang, another.inHours()));
        if (authorities != null) values.put("authorities", authorities.toString());
        return values;
    }

    /// What is not said is as usual for the plan.
    public Schedule schedule(Plan plan) {
        var usual = Schedule.of(plan);
        var first = opening == null ? usual.opening() : opening;
        return new Schedule(
                first,
                hiring == null ? usual.hiring() : Math.floorMod(hiring - first, LaunchYear.MONTHS) + 1,
                instalments == null ? usual.instalments() : instalments);
    }
}
