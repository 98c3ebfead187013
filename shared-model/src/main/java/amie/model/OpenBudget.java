package amie.model;

import java.time.LocalDate;
import java.util.List;

/// A real budget that an Amie opens by name, on a decision of its board and with the written agreement of each employee
/// while it has two or fewer; two people approve it.
///
/// @param year the civil year that is its season
/// @param jobs working time only; pay is in the lines
/// @param decision number of the board's decision
/// @param agreements dates of the employees' written agreements
public record OpenBudget(
        Lang lang,
        String title,
        int year,
        int parts,
        PartPlan plan,
        List<WorkTime> jobs,
        List<BudgetLine> lines,
        String decision,
        LocalDate decidedOn,
        List<LocalDate> agreements,
        Licence licence)
        implements Payload {

    /// The working time of one job: weekly hours, and months in the year.
    public record WorkTime(HalfHours weekly, int months) {}

    public OpenBudget {
        jobs = List.copyOf(jobs);
        lines = List.copyOf(lines);
        agreements = List.copyOf(agreements);
    }

    @Override
    public Kind kind() {
        return Kind.BUDGET;
    }
}
