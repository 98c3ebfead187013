package amie.model;

/// What a member pays for one part, and what it gets for it in a year.
///
/// @param launchPrice the price of a part in the first, shorter year
public record PartPlan(Money price, Money launchPrice, HalfDays secondment, HalfDays collective) {
    public HalfDays owed() {
        return secondment.plus(collective);
    }
}
