package amie.node.budget;

import amie.model.budget.Viability;
import amie.model.budget.Window;

/// What follows from the budget.
public record OutcomeWire(
        String result,
        int breakEvenParts,
        int maxParts,
        boolean viable,
        boolean windowOpen,
        String pricePerOwedDay,
        String pricePerSecondmentDay,
        int overheadBasisPoints) {
    public static OutcomeWire of(Viability viability) {
        return new OutcomeWire(
                viability.result().toString(),
                viability.window().breakEven(),
                viability.window().most(),
                viability.isViable(),
                viability.window() instanceof Window.Open,
                viability.prices().perOwedDay().toString(),
                viability.prices().perSecondmentDay().toString(),
                viability.overhead());
    }
}
