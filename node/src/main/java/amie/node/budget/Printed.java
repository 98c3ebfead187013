package amie.node.budget;

import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.View;
import gg.jte.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Figures on paper: of a budget, or of somebody's scenario.
///
/// @param note what somebody wrote about them
/// @param day on which it was printed
public record Printed(
        String title, @Nullable String note, LocalDate day, Inputs figures, FirstYear firstYear, Simulator simulator) {
    public Content outcome(View v) {
        return v.may(BudgetAccess.PAY)
                ? simulator.outcome(v, figures, firstYear)
                : simulator.outcomeWithPayInTotal(v, figures);
    }
}
