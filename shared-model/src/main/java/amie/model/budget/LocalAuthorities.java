package amie.model.budget;

/// Parts that local authorities take in a group with private members. They are at most half of its members (Code du
/// travail, L1253-19), and no employee works more than three quarters of a year for them (L1253-20).
///
/// @param parts that they take
/// @param most parts whose days fill three quarters of what can be worked
public record LocalAuthorities(int parts, int most) {
    public static LocalAuthorities of(Plan plan, int parts) {
        var capacity = Arithmetic.days(plan).capacity().count();
        var perPart = 4L * plan.formula().owed().count() * plan.months();
        return new LocalAuthorities(parts, Math.toIntExact(3L * 12 * capacity / perPart));
    }

    public boolean isTooMany() {
        return parts > most;
    }
}
